using System.Globalization;
using Microsoft.Azure.Functions.Worker.LocalHost.Timers;
using Microsoft.Extensions.Configuration;

namespace HelpDesk.Tests.StandIns.Timers;

public sealed class TimerScheduleTests
{
    private const string Berlin = "Europe/Berlin";
    private const string NewYork = "America/New_York";

    [Theory]
    [InlineData(
        Berlin, "0 30 2 * * *", "2026-03-28T12:00:00+01:00",
        new[] { "2026-03-29T03:30:00+02:00", "2026-03-30T02:30:00+02:00" })]
    [InlineData(
        Berlin, "0 */30 * * * *", "2026-03-29T01:15:00+01:00",
        new[] { "2026-03-29T01:30:00+01:00", "2026-03-29T03:00:00+02:00", "2026-03-29T03:30:00+02:00" })]
    [InlineData(
        Berlin, "0 0 * * * *", "2026-03-29T00:30:00+01:00",
        new[] { "2026-03-29T01:00:00+01:00", "2026-03-29T03:00:00+02:00", "2026-03-29T04:00:00+02:00" })]
    [InlineData(
        Berlin, "0 30 2,3 * * *", "2026-03-29T00:00:00+01:00",
        new[] { "2026-03-29T03:30:00+02:00", "2026-03-30T02:30:00+02:00" })]
    [InlineData(
        NewYork, "0 30 2 * * *", "2026-03-07T12:00:00-05:00",
        new[] { "2026-03-08T03:30:00-04:00", "2026-03-09T02:30:00-04:00" })]
    [InlineData(
        NewYork, "0 */30 * * * *", "2026-03-08T01:15:00-05:00",
        new[] { "2026-03-08T01:30:00-05:00", "2026-03-08T03:00:00-04:00", "2026-03-08T03:30:00-04:00" })]
    public void In_spring_what_the_skipped_hour_had_comes_an_hour_later(
        string zone, string schedule, string after, string[] expected) =>
        AssertNext(zone, schedule, after, expected);

    [Theory]
    [InlineData(
        Berlin, "0 30 2 * * *", "2026-10-24T12:00:00+02:00",
        new[] { "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00" })]
    [InlineData(
        Berlin, "0 15,45 2 * * *", "2026-10-25T01:00:00+02:00",
        new[] { "2026-10-25T02:15:00+02:00", "2026-10-25T02:45:00+02:00", "2026-10-26T02:15:00+01:00" })]
    [InlineData(
        Berlin, "0 0 3 * * *", "2026-10-24T12:00:00+02:00",
        new[] { "2026-10-25T03:00:00+01:00", "2026-10-26T03:00:00+01:00" })]
    [InlineData(
        NewYork, "0 30 1 * * *", "2026-10-31T12:00:00-04:00",
        new[] { "2026-11-01T01:30:00-04:00", "2026-11-02T01:30:00-05:00" })]
    public void In_autumn_a_moment_of_the_day_comes_once_in_the_first_of_the_two_hours(
        string zone, string schedule, string after, string[] expected) =>
        AssertNext(zone, schedule, after, expected);

    [Theory]
    [InlineData(Berlin, "0 30 2 * * *", "2026-10-25T02:15:00+01:00", new[] { "2026-10-26T02:30:00+01:00" })]
    [InlineData(NewYork, "0 30 1 * * *", "2026-11-01T01:29:00-05:00", new[] { "2026-11-02T01:30:00-05:00" })]
    public void Who_starts_in_the_second_hour_counts_the_moment_as_past(
        string zone, string schedule, string after, string[] expected) =>
        AssertNext(zone, schedule, after, expected);

    [Theory]
    [InlineData(
        Berlin, "0 */30 * * * *", "2026-10-25T01:45:00+02:00",
        new[]
        {
            "2026-10-25T02:00:00+02:00", "2026-10-25T02:30:00+02:00", "2026-10-25T02:00:00+01:00",
            "2026-10-25T02:30:00+01:00", "2026-10-25T03:00:00+01:00",
        })]
    [InlineData(
        Berlin, "0 0 * * * *", "2026-10-25T01:00:00+02:00",
        new[] { "2026-10-25T02:00:00+02:00", "2026-10-25T02:00:00+01:00", "2026-10-25T03:00:00+01:00" })]
    [InlineData(
        NewYork, "0 */30 * * * *", "2026-11-01T00:45:00-04:00",
        new[]
        {
            "2026-11-01T01:00:00-04:00", "2026-11-01T01:30:00-04:00", "2026-11-01T01:00:00-05:00",
            "2026-11-01T01:30:00-05:00", "2026-11-01T02:00:00-05:00",
        })]
    public void In_autumn_what_repeats_within_the_day_goes_on_through_both_hours(
        string zone, string schedule, string after, string[] expected) =>
        AssertNext(zone, schedule, after, expected);

    [Theory]
    [InlineData(Berlin)]
    [InlineData(NewYork)]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Europe/Dublin")]
    [InlineData("UTC")]
    public void Every_next_moment_is_later_all_year_long(string zone)
    {
        foreach (var text in (string[])["0 */20 * * * *", "0 30 1,2,3 * * *", "0 0 0-3 * * *", "0 45 1 * * *"])
        {
            var schedule = Schedule(text, zone);
            var end = Moment("2027-01-02T00:00:00Z");
            for (var moment = Moment("2026-01-01T00:00:00Z"); moment < end;)
            {
                var next = schedule.Next(moment);
                Assert.True(next > moment, $"{text} in {zone}: {next:O} follows {moment:O}.");
                moment = next;
            }
        }
    }

    [Fact]
    public void Without_a_zone_it_is_utc() =>
        Assert.Equal(
            Moment("2026-11-22T09:00:00Z"),
            Schedule("0 0 9 * * *", zone: null).Next(Moment("2026-11-21T12:00:00+03:00")));

    [Fact]
    public void What_never_comes_is_due_at_the_end_of_time() =>
        Assert.Equal(DateTimeOffset.MaxValue, Schedule("0 0 0 30 2 *", Berlin).Next(Moment("2026-11-21T12:00:00Z")));

    [Fact]
    public void A_setting_is_put_in_wherever_it_is_named()
    {
        var configuration = Configuration(("Minutes", "*/5"), ("Rest", "* * * *"));

        Assert.Equal("0 */5 * * * *, UTC", TimerSchedule.Parse("0 %Minutes% %Rest%", configuration).ToString());
    }

    [Theory]
    [InlineData("%Missing%", "the setting 'Missing' is missing.")]
    [InlineData("%Empty%", "the setting 'Empty' is missing.")]
    [InlineData("%%", "the setting '' is missing.")]
    [InlineData(
        "0 %Minutes * * * *",
        "'0 %Minutes * * * *' has a % without a partner; %name% stands for the setting called name.")]
    [InlineData("%Wrong%", "'nonsense' is not an NCRONTAB expression: it has 1 fields instead of six.")]
    [InlineData(
        "00:05:00",
        "'00:05:00' is a time span, which Azure refuses on a Consumption plan; " +
        "write an NCRONTAB expression, like '0 */5 * * * *'.")]
    [InlineData(
        "5",
        "'5' is a time span, which Azure refuses on a Consumption plan; " +
        "write an NCRONTAB expression, like '0 */5 * * * *'.")]
    public void What_cannot_be_read_is_refused_with_a_sentence(string schedule, string expected)
    {
        var configuration = Configuration(("Empty", ""), ("Wrong", "nonsense"));

        Assert.Equal(expected, Assert.Throws<FormatException>(() => TimerSchedule.Parse(schedule, configuration)).Message);
    }

    [Fact]
    public void An_unknown_zone_is_refused_with_a_sentence() => Assert.Equal(
        "WEBSITE_TIME_ZONE is 'Mars/Olympus', which is no time zone of this machine.",
        Assert.Throws<FormatException>(() => Schedule("0 0 9 * * *", "Mars/Olympus")).Message);

    private static void AssertNext(string zone, string text, string after, string[] expected)
    {
        var schedule = Schedule(text, zone);
        var moment = Moment(after);
        foreach (var next in expected)
        {
            moment = schedule.Next(moment);
            Assert.Equal(next, moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        }
    }

    private static TimerSchedule Schedule(string text, string? zone) =>
        TimerSchedule.Parse(text, Configuration(("WEBSITE_TIME_ZONE", zone)));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static IConfiguration Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();
}
