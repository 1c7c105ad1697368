using System.Globalization;
using HelpDesk.Domain.Common;

namespace HelpDesk.Tests.Domain.Reports;

/// <summary>Where a desk is, when it works, and the days that a test looks at.</summary>
/// <param name="Hours">In minutes of the day.</param>
internal sealed record DeskTime(
    string Zone, DateOnly From, int Days, (DayOfWeek Day, int From, int To)[] Hours, params DateOnly[] Holidays)
{
    private static readonly DayOfWeek[] Workdays = [.. Enum.GetValues<DayOfWeek>().Skip(1).SkipLast(1)];

    public DateOnly To => From.AddDays(Days - 1);

    public TimeZoneInfo ZoneInfo => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    public DeskCalendar Calendar => new(ZoneInfo, BusinessHours.Parse(Week, Text(Holidays)));

    public static IReadOnlyList<DeskTime> All { get; } =
    [
        // Christmas, the turn of the year, a leap day and the spring.
        new("Europe/Berlin", Day("2027-12-20"), 110, Usual, Day("2027-12-24"), Day("2028-01-01"), Day("2028-02-29")),
        new("Europe/Berlin", Day("2026-10-12"), 30, Daily((0, 24 * 60))),
        new("America/New_York", Day("2026-02-25"), 30, Usual),
        new("America/New_York", Day("2026-10-25"), 25, Daily((30, 90), (110, 150), (20 * 60, 24 * 60)), Day("2026-11-01")),
        // By half an hour, at two o'clock.
        new("Australia/Lord_Howe", Day("2026-09-28"), 20, Daily((60, 115), (130, 140), (150, 12 * 60))),
        new("Australia/Lord_Howe", Day("2026-03-30"), 20, Daily((95, 110), (125, 24 * 60))),
        // At midnight: twice one o'clock to midnight, twice none.
        new("America/Havana", Day("2026-10-26"), 20, Daily((0, 45), (22 * 60, 24 * 60))),
        new("America/Havana", Day("2026-03-02"), 20, Daily((0, 90), (22 * 60, 24 * 60))),
        new("America/Santiago", Day("2026-08-30"), 20, Daily((0, 90), (23 * 60, 24 * 60))),
        new("America/Santiago", Day("2026-03-28"), 20, Daily((0, 90), ((23 * 60) + 30, 24 * 60))),
        new("UTC", Day("2028-02-20"), 40, Usual),
    ];

    private static (DayOfWeek, int, int)[] Usual => [.. Workdays.Select(day => (day, 9 * 60, 17 * 60))];

    private string Week => string.Join("; ", Hours.Select(span => $"{span.Day.ToString()[..3]} {At(span.From)}-{At(span.To)}"));

    public override string ToString() => $"{Zone} {From:yyyy-MM-dd}";

    private static (DayOfWeek, int, int)[] Daily(params (int From, int To)[] spans) =>
        [.. Enum.GetValues<DayOfWeek>().SelectMany(day => spans.Select(span => (day, span.From, span.To)))];

    private static string At(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";

    private static string Text(DateOnly[] days) => string.Join(", ", days.Select(day => $"{day:yyyy-MM-dd}"));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
