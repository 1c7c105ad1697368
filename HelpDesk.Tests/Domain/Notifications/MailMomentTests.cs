using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Notifications;

public sealed class MailMomentTests
{
    private static readonly DateTimeOffset Midnight = Given.Noon.AddHours(12);

    [Fact]
    public void Without_quiet_hours_a_mail_is_sent_at_once() =>
        Assert.Equal(Given.Noon, NotificationPreferences.Usual.MailMoment(Given.Noon, Given.Utc));

    [Theory]
    [InlineData("22:00", "07:00", "21:59:59.9999999", "21:59:59.9999999")]
    [InlineData("22:00", "07:00", "22:00", "1.07:00")]
    [InlineData("22:00", "07:00", "23:59:59.9999999", "1.07:00")]
    [InlineData("22:00", "07:00", "00:00", "07:00")]
    [InlineData("22:00", "07:00", "06:59:59.9999999", "07:00")]
    [InlineData("22:00", "07:00", "07:00", "07:00")]
    [InlineData("12:00", "13:00", "12:30", "13:00")]
    [InlineData("12:00", "13:00", "13:30", "13:30")]
    [InlineData("00:00", "23:59", "00:00", "23:59")]
    [InlineData("00:00", "23:59", "23:59:30", "23:59:30")]
    [InlineData("12:01", "12:00", "12:00:59", "12:00:59")]
    [InlineData("12:01", "12:00", "12:01", "1.12:00")]
    [InlineData("20:00", "00:00", "21:00", "1.00:00")]
    public void In_quiet_hours_it_waits_for_their_end(string from, string to, string due, string sent)
    {
        var quiet = Quiet(Time(from), Time(to));
        Assert.Equal(Midnight + Span(sent), quiet.MailMoment(Midnight + Span(due), Given.Utc));
    }

    [Fact]
    public void They_are_ones_own_hours_or_else_the_desks()
    {
        var quiet = Quiet(new(22, 0), new(7, 0));
        var kolkata = new DeskCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata"));
        Assert.Equal(Midnight.AddHours(1.5), quiet.MailMoment(Midnight, kolkata));
        Assert.Equal(Midnight.AddHours(6), (quiet with { TimeZone = "Europe/Berlin" }).MailMoment(Midnight, kolkata));
        Assert.Equal(Midnight.AddHours(1.5), (quiet with { TimeZone = "Europe/Atlantis" }).MailMoment(Midnight, kolkata));
    }

    [Fact]
    public void Also_when_clocks_are_changed_they_end_when_a_clock_next_comes_to_their_end_or_springs_over_it()
    {
        TimeOnly[] times =
            [new(0, 0), new(0, 30), new(1, 45), new(2, 0), new(2, 15), new(2, 30), new(3, 0), new(7, 0), new(23, 30)];
        var waited = 0;
        foreach (var change in ClockChanges.All)
        {
            var clock = TimeZoneInfo.FindSystemTimeZoneById(change.Zone);
            foreach (var (from, to) in times.SelectMany(from => times.Where(to => to != from).Select(to => (from, to))))
            {
                var quiet = Quiet(from, to) with { TimeZone = change.Zone };
                foreach (var due in change.Moments)
                {
                    var sent = quiet.MailMoment(due, Given.Utc);
                    var shown = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(due, clock).DateTime);
                    var expected = shown.IsBetween(from, to) ? change.NextPassing(to, due) : due;
                    if (sent != expected)
                        Assert.Fail($"{change}, {from} to {to}: due {due:o}, sent {sent:o}, not {expected:o}");
                    Assert.True(sent - due < TimeSpan.FromHours(25));
                    waited += sent > due ? 1 : 0;
                }
            }
        }

        Assert.InRange(waited, 100_000, int.MaxValue);
    }

    private static NotificationPreferences Quiet(TimeOnly from, TimeOnly to) => new() { QuietHours = new(from, to) };

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    private static TimeSpan Span(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
