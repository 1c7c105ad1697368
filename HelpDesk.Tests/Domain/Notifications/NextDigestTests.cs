using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Notifications;

public sealed class NextDigestTests
{
    private static readonly NotificationPreferences AtEight = new() { DigestAt = new(8, 0) };

    [Fact]
    public void Who_wants_single_mails_gets_no_digest() =>
        Assert.Null(NotificationPreferences.Usual.NextDigest(Given.Noon, Given.Utc));

    [Fact]
    public void The_next_one_comes_today_or_tomorrow()
    {
        var eight = Given.Noon.AddHours(-4);
        Assert.Equal(eight, AtEight.NextDigest(eight.AddHours(-8), Given.Utc));
        Assert.Equal(eight, AtEight.NextDigest(eight, Given.Utc));
        Assert.Equal(eight.AddDays(1), AtEight.NextDigest(eight.AddTicks(1), Given.Utc));
        Assert.Equal(eight.AddDays(1), AtEight.NextDigest(eight.AddHours(15.9), Given.Utc));
    }

    [Fact]
    public void It_comes_by_ones_own_clock_or_else_the_desks()
    {
        var tokyo = new DeskCalendar(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));
        Assert.Equal(Given.Noon.AddHours(11), AtEight.NextDigest(Given.Noon, tokyo));
        Assert.Equal(Given.Noon.AddHours(19), (AtEight with { TimeZone = "Europe/Berlin" }).NextDigest(Given.Noon, tokyo));
    }

    [Fact]
    public void One_that_falls_into_the_quiet_hours_comes_when_they_are_over()
    {
        var quiet = AtEight with { QuietHours = new(new(22, 0), new(9, 30)) };
        Assert.Equal(Given.Noon.AddHours(21.5), quiet.NextDigest(Given.Noon, Given.Utc));
        Assert.Equal(
            Given.Noon.AddHours(20), (quiet with { QuietHours = new(new(22, 0), new(8, 0)) }).NextDigest(Given.Noon, Given.Utc));
    }

    [Fact]
    public void Also_when_clocks_are_changed_each_day_has_exactly_one()
    {
        foreach (var change in ClockChanges.All)
        {
            for (var at = new TimeOnly(0, 0); at < new TimeOnly(4, 0); at = at.AddMinutes(15))
            {
                var digest = new NotificationPreferences { DigestAt = at, TimeZone = change.Zone };
                var last = digest.NextDigest(change.Moments.First(), Given.Utc)!.Value;
                for (var days = 0; days < 4; days++)
                {
                    var next = digest.NextDigest(last.AddTicks(1), Given.Utc)!.Value;
                    Assert.True(DayOf(next) == DayOf(last).AddDays(1), $"{change} at {at}: {next:o} comes after {last:o}");
                    Assert.Equal(change.NextPassing(at, DayBegin(next)), next);
                    last = next;
                }
            }

            DateOnly DayOf(DateTimeOffset moment) =>
                DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(moment, change.Zone).DateTime);

            DateTimeOffset DayBegin(DateTimeOffset moment) =>
                new DeskCalendar(TimeZoneInfo.FindSystemTimeZoneById(change.Zone)).EndOf(DayOf(moment).AddDays(-1)).AddTicks(-1);
        }
    }
}
