using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Reports.Subscriptions;

public sealed class DueEditionTests
{
    private static readonly DateTimeOffset LongAgo = new(2023, 12, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Frequency.Daily, "2026-11-29T00:00:00Z", "2026-11-28", "2026-11-28")]
    [InlineData(Frequency.Daily, "2026-11-28T23:59:59Z", "2026-11-27", "2026-11-27")]
    [InlineData(Frequency.Daily, "2028-03-01T00:00:00Z", "2028-02-29", "2028-02-29")]
    [InlineData(Frequency.Daily, "2027-01-01T00:00:00Z", "2026-12-31", "2026-12-31")]
    [InlineData(Frequency.Weekly, "2026-11-29T23:59:59Z", "2026-11-16", "2026-11-22")]
    [InlineData(Frequency.Weekly, "2026-11-30T00:00:00Z", "2026-11-23", "2026-11-29")]
    [InlineData(Frequency.Weekly, "2026-12-06T23:59:59Z", "2026-11-23", "2026-11-29")]
    // ISO week 53 of 2026 lies in two years, and week 9 of 2028 has the leap day.
    [InlineData(Frequency.Weekly, "2027-01-04T00:00:00Z", "2026-12-28", "2027-01-03")]
    [InlineData(Frequency.Weekly, "2028-03-06T00:00:00Z", "2028-02-28", "2028-03-05")]
    [InlineData(Frequency.Monthly, "2026-12-01T00:00:00Z", "2026-11-01", "2026-11-30")]
    [InlineData(Frequency.Monthly, "2027-01-01T00:00:00Z", "2026-12-01", "2026-12-31")]
    [InlineData(Frequency.Monthly, "2028-03-01T00:00:00Z", "2028-02-01", "2028-02-29")]
    [InlineData(Frequency.Monthly, "2027-03-01T00:00:00Z", "2027-02-01", "2027-02-28")]
    public void The_newest_period_that_is_over_is_due(Frequency frequency, string now, string first, string last)
    {
        var due = DueEdition.Of(Subscription(frequency), Moment(now), Given.Utc)!;
        Assert.Equal((Day(first), Day(last)), (due.First, due.Last));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29T22:00:00Z", "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-03-29T21:59:59Z", "2026-03-28")]
    [InlineData("Europe/Berlin", "2026-10-25T23:00:00Z", "2026-10-25")]
    [InlineData("Europe/Berlin", "2026-10-25T22:59:59Z", "2026-10-24")]
    // Midnight is skipped, and comes twice.
    [InlineData("America/Santiago", "2026-09-06T04:00:00Z", "2026-09-05")]
    [InlineData("America/Havana", "2026-11-01T04:00:00Z", "2026-10-31")]
    [InlineData("Pacific/Kiritimati", "2026-02-28T10:00:00Z", "2026-02-28")]
    public void A_day_is_over_when_it_is_at_the_desk(string zone, string now, string day) =>
        Assert.Equal(Day(day), DueEdition.Of(Subscription(Frequency.Daily), Moment(now), Calendar(zone))!.First);

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Santiago")]
    [InlineData("America/Havana")]
    [InlineData("Australia/Lord_Howe")]
    public void Whoever_is_looked_at_every_quarter_of_an_hour_for_five_years_gets_each_period_once_and_none_before_its_end(
        string zone)
    {
        var calendar = Calendar(zone);
        foreach (var frequency in Enum.GetValues<Frequency>())
        {
            var subscription = Subscription(frequency);
            Edition? previous = null;
            for (var now = LongAgo.AddMonths(2); now.Year < 2029; now = now.AddMinutes(15))
            {
                if (DueEdition.Of(subscription, now, calendar) is not { } due)
                    continue;
                var most = TimeSpan.FromMinutes(previous is null ? 50_000 : 15);
                Assert.InRange(now - calendar.EndOf(due.Last), TimeSpan.Zero, most);
                Assert.Equal(previous ?? due.Previous, due.Previous);
                Assert.Equal(due.Previous.Last.AddDays(1), due.First);
                (previous, subscription) = (due, subscription with { Ordered = due });
            }

            Assert.Equal(2028, previous!.Last.Year);
        }
    }

    [Fact]
    public void A_new_subscription_begins_with_the_first_period_that_ends_after_it_was_made()
    {
        var made = Subscription(Frequency.Weekly) with { Since = Moment("2026-11-30T00:00:00Z") };
        Assert.Null(DueEdition.Of(made, Moment("2026-11-30T00:00:00Z"), Given.Utc));
        Assert.Null(DueEdition.Of(made, Moment("2026-12-06T23:59:59Z"), Given.Utc));
        Assert.Equal(Day("2026-11-30"), DueEdition.Of(made, Moment("2026-12-07T00:00:00Z"), Given.Utc)!.First);
        var justInTime = made with { Since = Moment("2026-11-29T23:59:59Z") };
        Assert.Equal(Day("2026-11-23"), DueEdition.Of(justInTime, Moment("2026-11-30T00:00:00Z"), Given.Utc)!.First);
    }

    [Fact]
    public void After_an_outage_only_the_newest_period_is_due_and_one_that_ended_too_long_ago_never()
    {
        var daily = Subscription(Frequency.Daily) with { Ordered = new(Frequency.Daily, Day("2026-11-01")) };
        Assert.Equal(Day("2026-11-28"), DueEdition.Of(daily, Moment("2026-11-29T12:00:00Z"), Given.Utc)!.First);
        var monthly = Subscription(Frequency.Monthly);
        Assert.NotNull(DueEdition.Of(monthly, Moment("2026-08-31T00:00:00Z"), Given.Utc));
        Assert.Null(DueEdition.Of(monthly, Moment("2026-08-31T00:00:01Z"), Given.Utc));
    }

    [Fact]
    public void Nothing_is_due_that_was_ordered_or_that_nobody_wants_any_more()
    {
        var now = Moment("2026-11-30T12:00:00Z");
        var subscription = Subscription(Frequency.Weekly);
        var due = DueEdition.Of(subscription, now, Given.Utc);
        Assert.NotNull(due);
        Assert.Null(DueEdition.Of(subscription with { Ordered = due }, now, Given.Utc));
        Assert.Null(DueEdition.Of(subscription with { IsActive = false }, now, Given.Utc));
        Assert.Null(DueEdition.Of(subscription with { IsDeleted = true }, now, Given.Utc));
    }

    [Fact]
    public void Being_switched_on_again_or_another_frequency_is_a_new_beginning_and_nothing_else_is()
    {
        var (made, later) = (Subscription(Frequency.Weekly), LongAgo.AddDays(90));
        var off = Edit(made, new() { Active = false });
        Assert.Equal(made.Since, off.Since);
        Assert.Equal(later, Edit(off, new() { Active = true }).Since);
        Assert.Equal(later, Edit(made, new() { Frequency = Frequency.Daily }).Since);
        Assert.Equal(made, Edit(made, new() { Active = true, Frequency = Frequency.Weekly }));
        Assert.Equal(made, Edit(made, new()));

        Subscription Edit(Subscription subscription, SubscriptionEditInput input) =>
            SubscriptionEdit.Create(input).Value!.Apply(subscription, later);
    }

    private static Subscription Subscription(Frequency frequency) =>
        new(new(new('0', 32)), Given.Agent.Person, frequency, Webhook: null, LongAgo, Since: LongAgo);

    private static DeskCalendar Calendar(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
