using System.Globalization;
using HelpDesk.Domain.Common;

namespace HelpDesk.Tests.Domain.Common;

public sealed class DeskCalendarTests
{
    [Theory]
    [InlineData("UTC", "2026-03-10T23:59:59.9999999Z", "2026-03-10")]
    [InlineData("UTC", "2026-03-11T00:00:00Z", "2026-03-11")]
    [InlineData("Europe/Berlin", "2026-03-10T22:59:59Z", "2026-03-10")]
    [InlineData("Europe/Berlin", "2026-03-10T23:00:00Z", "2026-03-11")]
    [InlineData("Europe/Berlin", "2026-07-10T22:00:00Z", "2026-07-11")]
    [InlineData("America/New_York", "2026-01-01T04:59:59Z", "2025-12-31")]
    [InlineData("Pacific/Kiritimati", "2026-02-28T10:00:00Z", "2026-03-01")]
    public void A_moment_belongs_to_the_day_that_the_desk_has_then(string zone, string moment, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Calendar(zone).DayOf(Moment(moment)));

    [Theory]
    [InlineData("UTC", "2028-02-29", "2028-03-01T00:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-28", "2026-03-28T23:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "2026-03-29T22:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "2026-10-25T23:00:00Z")]
    // Clocks spring from 24:00 to 1:00 at the end of this day, so the next day begins at 1:00.
    [InlineData("America/Santiago", "2026-09-05", "2026-09-06T04:00:00Z")]
    // Clocks fall back from 1:00 to 0:00: midnight comes twice, and the day ends with the first.
    [InlineData("America/Havana", "2026-10-31", "2026-11-01T04:00:00Z")]
    public void A_day_ends_where_the_next_one_begins(string zone, string day, string end) =>
        Assert.Equal(Moment(end), Calendar(zone).EndOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Santiago")]
    [InlineData("America/Havana")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Cairo")]
    public void The_end_of_every_day_of_four_years_is_the_first_moment_of_the_next(string zone)
    {
        var calendar = Calendar(zone);
        for (var day = new DateOnly(2025, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            var end = calendar.EndOf(day);
            Assert.Equal(day.AddDays(1), calendar.DayOf(end));
            Assert.Equal(day, calendar.DayOf(end.AddTicks(-1)));
        }
    }

    private static DeskCalendar Calendar(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
