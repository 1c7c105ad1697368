using HelpDesk.Functions.Http;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Http;

public sealed class RequestCountsTests
{
    private readonly ManualTimeProvider _time = new(Given.Noon);
    private readonly RequestCounts _counts;

    public RequestCountsTests() => _counts = new(_time);

    [Fact]
    public void Each_is_counted_apart_until_the_minute_is_over()
    {
        Assert.Equal((1, TimeSpan.FromSeconds(60)), _counts.Add("one"));
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal((2, TimeSpan.FromSeconds(1)), _counts.Add("one"));
        Assert.Equal((1, TimeSpan.FromSeconds(1)), _counts.Add("other"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, _counts.Of("one"));
        Assert.Equal((1, TimeSpan.FromSeconds(60)), _counts.Add("one"));
    }

    [Fact]
    public void A_look_counts_nothing()
    {
        Assert.Equal(0, _counts.Of("one"));
        Assert.Equal(0, _counts.Kept);
        _counts.Add("one");
        Assert.Equal(1, _counts.Of("one"));
        Assert.Equal(1, _counts.Of("one"));
    }

    [Fact]
    public void Those_who_are_idle_are_forgotten_with_their_minute()
    {
        for (var i = 0; i < 100; i++)
            _counts.Add($"{i}");
        _time.Advance(TimeSpan.FromHours(5));
        _counts.Add("somebody");
        Assert.Equal(1, _counts.Kept);
    }

    [Fact]
    public void A_million_strangers_take_no_more_room_than_fifty_thousand_and_those_counted_before_them_keep_their_count()
    {
        _counts.Add("first");
        for (var i = 0; i < 1_000_000; i++)
            _counts.Add($"{i}");
        Assert.Equal(50_000, _counts.Kept);
        Assert.Equal(2, _counts.Add("first").Used);
        Assert.True(_counts.Add("one more").Used > 500, "Those without a count of their own must share one, not go uncounted.");
        Assert.True(_counts.Of("one more") > 500);
    }

    [Fact]
    public void Of_many_at_once_none_goes_uncounted()
    {
        Parallel.For(0, 10_000, i => _counts.Add($"{i % 10}"));
        Assert.All(Enumerable.Range(0, 10), i => Assert.Equal(1000, _counts.Of($"{i}")));
        Assert.Equal(10, _counts.Kept);
    }
}
