namespace HelpDesk.Domain.Common;

/// <summary>When the desk is at work: spans of a week's days, and the days on which nobody is.</summary>
public sealed class BusinessHours
{
    /// <summary>What holds where nothing is set.</summary>
    public const string UsualWeek = "Mon-Fri 09:00-17:00";

    private static readonly DaySpan[] Closed = [];

    private readonly IReadOnlyDictionary<DayOfWeek, IReadOnlyList<DaySpan>> _week;
    private readonly IReadOnlySet<DateOnly> _holidays;

    private BusinessHours(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<DaySpan>> week, IReadOnlySet<DateOnly> holidays) =>
        (_week, _holidays) = (week, holidays);

    public static BusinessHours Usual { get; } = Parse(UsualWeek, holidays: null);

    /// <summary>The day's spans, earliest first; they neither overlap nor touch.</summary>
    public IReadOnlyList<DaySpan> On(DateOnly day) =>
        !_holidays.Contains(day) && _week.TryGetValue(day.DayOfWeek, out var spans) ? spans : Closed;

    /// <param name="week">Like <c>Mon-Thu 09:00-12:30 13:00-17:30; Fri 09:00-15:00</c>. A day that is named twice has the
    /// spans of both; one that is not named has none.</param>
    /// <param name="holidays">Like <c>2026-12-25, 2026-12-26</c>.</param>
    /// <exception cref="FormatException">Says what can't be read.</exception>
    public static BusinessHours Parse(string week, string? holidays) =>
        new(BusinessWeek.Parse(week), BusinessWeek.ParseHolidays(holidays));
}
