using HelpDesk.Domain.Common;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Common;

public sealed class BackOffTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 20)]
    [InlineData(3, 80)]
    [InlineData(4, 320)]
    [InlineData(5, 1_280)]
    [InlineData(6, 5_120)]
    [InlineData(7, 14_400)]
    [InlineData(8, 14_400)]
    [InlineData(int.MaxValue, 14_400)]
    public void Each_failure_makes_the_pause_longer_up_to_four_hours(int failed, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), BackOff.Next(failed, Given.Noon, Given.Noon, chance: 0.5));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.25, 15)]
    [InlineData(0.75, 25)]
    public void Chance_spreads_the_tries(double chance, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), BackOff.Next(2, Given.Noon, Given.Noon, chance));

    [Theory]
    [InlineData(23 * 60, 60 * 60)]
    [InlineData((24 * 60) - 1, 60)]
    public void The_last_try_is_made_at_the_end_of_a_day(int minutes, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), BackOff.Next(9, Given.Noon, Given.Noon.AddMinutes(minutes), 0.5));

    [Theory]
    [InlineData(0)]
    [InlineData(0.999)]
    public void Who_always_fails_is_not_tried_forever(double chance)
    {
        var (failed, now) = (1, Given.Noon);
        for (; BackOff.Next(failed, Given.Noon, now, chance) is { } pause; failed++)
            now += pause;

        Assert.InRange(failed, 10, 19);
        Assert.InRange(now - Given.Noon, BackOff.GivesUpAfter, BackOff.GivesUpAfter + BackOff.Least);
    }

    [Fact]
    public void After_a_day_it_is_given_up() =>
        Assert.Null(BackOff.Next(1, Given.Noon, Given.Noon + BackOff.GivesUpAfter, 0.5));
}
