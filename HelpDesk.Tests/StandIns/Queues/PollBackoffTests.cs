using Microsoft.Azure.Functions.Worker.LocalHost.Queues;

namespace HelpDesk.Tests.StandIns.Queues;

public sealed class PollBackoffTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(0, 0.5, 100)]
    [InlineData(1, 0, 180)]
    [InlineData(1, 0.5, 200)]
    [InlineData(2, 0.5, 300)]
    [InlineData(3, 1, 580)]
    [InlineData(9, 0.5, 25_700)]
    [InlineData(11, 0, 60_000)]
    [InlineData(int.MaxValue, 0, 60_000)]
    public void The_pause_doubles_give_or_take_a_fifth_up_to_the_longest(int emptyBefore, double random, double milliseconds) =>
        Assert.Equal(milliseconds, PollBackoff.Delay(emptyBefore, Minute, random).TotalMilliseconds, 3);

    [Fact]
    public void It_never_shortens_while_nothing_is_found_whatever_the_luck()
    {
        for (var empty = 0; empty < 20; empty++)
            Assert.True(PollBackoff.Delay(empty, Minute, 0.999) <= PollBackoff.Delay(empty + 1, Minute, 0), $"after {empty}");
    }

    [Fact]
    public void The_longest_pause_holds_even_below_the_shortest() =>
        Assert.Equal(TimeSpan.FromMilliseconds(20), PollBackoff.Delay(0, TimeSpan.FromMilliseconds(20), 0));
}
