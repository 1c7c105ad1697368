using System.Globalization;
using HelpDesk.Functions.Demo;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Demo;

/// <summary>Whenever the demo desk is made, it has two months behind it and nothing before it.</summary>
public sealed class DemoTimesTests
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(2);

    /// <summary>A Monday; the six days after it are the other weekdays.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 6, 1, 0, 0, 0, Offset);

    public static TheoryData<DayOfWeek> Weekdays => [.. Enum.GetValues<DayOfWeek>()];

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void Nothing_lies_in_the_future_at_any_hour(DayOfWeek weekday) => Assert.All(HoursOf(weekday), now =>
        Nothing.In([.. DemoScript.Read(now).Where(one => !Moments(one).All(at => at < now)).Select(one => one.Ticket.Title)]));

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void Tickets_come_all_over_sixty_days_up_to_the_last_hour(DayOfWeek weekday) => Assert.All(HoursOf(weekday), now =>
    {
        var ages = DemoScript.Read(now).Select(ticket => now - ticket.OpenedAt).ToList();
        Assert.Equal(ages.OrderDescending(), ages);
        Assert.True(ages[0] <= TimeSpan.FromDays(60));
        Assert.True(ages[^1] < TimeSpan.FromHours(1));
        Assert.Equal([0, 1, 2, 3, 4, 5], ages.Select(age => age.Days / 10).Distinct().Order());
    });

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void Weekends_are_quieter(DayOfWeek weekday)
    {
        var today = On(weekday);
        var opened = DemoScript.Read(today.AddHours(12)).Select(ticket => ticket.OpenedAt).Where(at => at < today).ToList();
        var weekend = opened.Count(at => at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.True(weekend / 2.0 * 4 <= (opened.Count - weekend) / 5.0, $"{weekend} of {opened.Count}");
    }

    [Theory]
    [MemberData(nameof(Weekdays))]
    public void Some_mornings_have_several(DayOfWeek weekday)
    {
        var mornings = DemoScript.Read(On(weekday)).Where(ticket => ticket.OpenedAt.Hour is >= 8 and < 12)
            .CountBy(ticket => ticket.OpenedAt.Date);
        Assert.True(mornings.Max(pair => pair.Value) >= 3);
        Assert.True(mornings.Count(pair => pair.Value >= 2) >= 2);
    }

    [Fact]
    public void Days_are_counted_from_the_day_of_the_making_and_spans_from_its_moment()
    {
        var now = On(DayOfWeek.Wednesday).AddHours(13);
        Assert.Equal(new DateTimeOffset(2026, 6, 2, 9, 40, 0, Offset), DemoMoments.Opening("1d 09:40")!.Before(now));
        Assert.Equal(new DateTimeOffset(2026, 6, 3, 10, 50, 0, Offset), DemoMoments.Opening("2h 10m")!.Before(now));
    }

    [Theory]
    [InlineData("4d 09:40", "2026-05-29 09:40")]
    [InlineData("3d 09:40", "2026-05-28 09:40")]
    [InlineData("3d 19:50", "2026-05-31 19:50")]
    [InlineData("2d 09:40", "2026-06-01 09:40")]
    public void What_comes_in_working_hours_comes_on_a_working_day(string opening, string at) => Assert.Equal(
        DateTime.Parse(at, CultureInfo.InvariantCulture), DemoMoments.Opening(opening)!.Before(On(DayOfWeek.Wednesday)).DateTime);

    [Fact]
    public void A_step_comes_its_time_after_the_step_before()
    {
        var ticket = DemoScript.Read(Monday)[0];
        var before = ticket.OpenedAt;
        foreach (var (step, at) in ticket.Steps)
        {
            Assert.Equal(step.After, at - before);
            before = at;
        }
    }

    private static IEnumerable<DateTimeOffset> HoursOf(DayOfWeek weekday) =>
        Enumerable.Range(0, 24).Select(hour => On(weekday).AddHours(hour));

    private static DateTimeOffset On(DayOfWeek weekday) => Monday.AddDays(((int)weekday + 6) % 7);

    private static IEnumerable<DateTimeOffset> Moments(TimedTicket ticket) =>
        [ticket.OpenedAt, .. ticket.Steps.Select(step => step.At)];
}
