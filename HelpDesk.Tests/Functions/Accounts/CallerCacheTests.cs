using HelpDesk.Functions.Accounts;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Accounts;

public sealed class CallerCacheTests
{
    private readonly ManualTimeProvider _clock = new(DateTimeOffset.UnixEpoch);
    private readonly CallerCache<string> _cache;
    private int _loads;

    public CallerCacheTests() => _cache = new(_clock, capacity: 3);

    [Fact]
    public async Task What_was_found_is_asked_for_once_within_a_minute()
    {
        await GetAsync("a");
        _clock.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal("a1", await GetAsync("a"));
        Assert.Equal(1, _loads);
    }

    [Fact]
    public async Task After_a_minute_it_is_asked_for_again()
    {
        await GetAsync("a");
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("a2", await GetAsync("a"));
    }

    [Fact]
    public async Task The_minute_begins_with_the_question_not_with_the_answer()
    {
        var answer = new TaskCompletionSource<string?>();
        var first = _cache.GetAsync("a", _ => answer.Task, CancellationToken.None);
        _clock.Advance(TimeSpan.FromSeconds(40));
        answer.SetResult("slow");
        await first;
        _clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("a1", await GetAsync("a"));
    }

    [Fact]
    public async Task Two_keys_have_nothing_in_common()
    {
        Assert.Equal("a1", await GetAsync("a"));
        Assert.Equal("b2", await GetAsync("b"));
    }

    [Fact]
    public async Task Many_at_once_ask_once()
    {
        var answer = new TaskCompletionSource<string?>();
        var all = Enumerable.Range(0, 20)
            .Select(_ => _cache.GetAsync("a", _ => Count(answer.Task), CancellationToken.None)).ToArray();
        answer.SetResult("one");

        Assert.All(await Task.WhenAll(all), found => Assert.Equal("one", found));
        Assert.Equal(1, _loads);
    }

    [Fact]
    public async Task Who_hangs_up_takes_the_answer_from_nobody_else()
    {
        var answer = new TaskCompletionSource<string?>();
        using var hungUp = new CancellationTokenSource();
        var first = _cache.GetAsync("a", end => Count(answer.Task.WaitAsync(end)), hungUp.Token);
        var second = _cache.GetAsync("a", _ => Count(answer.Task), CancellationToken.None);
        await hungUp.CancelAsync();
        answer.SetResult("one");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("one", await second);
        Assert.Equal(1, _loads);
    }

    [Fact]
    public async Task What_is_not_there_is_asked_for_each_time()
    {
        Assert.Null(await _cache.GetAsync("a", _ => Task.FromResult<string?>(null), CancellationToken.None));
        Assert.Equal("a1", await GetAsync("a"));
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        await Assert.ThrowsAsync<TimeoutException>(
            () => _cache.GetAsync("a", _ => Task.FromException<string?>(new TimeoutException()), CancellationToken.None));
        Assert.Equal("a1", await GetAsync("a"));
    }

    [Fact]
    public async Task What_is_forgotten_is_asked_for_again()
    {
        await GetAsync("a");
        _cache.Forget("a");
        Assert.Equal("a2", await GetAsync("a"));
    }

    [Fact]
    public async Task What_is_forgotten_while_it_is_asked_for_is_not_kept()
    {
        var answer = new TaskCompletionSource<string?>();
        var first = _cache.GetAsync("a", _ => answer.Task, CancellationToken.None);
        _cache.Forget("a");
        Assert.Equal("a1", await GetAsync("a"));
        answer.SetResult("old");

        Assert.Equal("old", await first);
        Assert.Equal("a1", await GetAsync("a"));
    }

    [Fact]
    public async Task It_holds_no_more_than_it_may_and_lets_the_oldest_go()
    {
        foreach (var key in new[] { "a", "b", "c", "d" })
            await GetAsync(key);

        Assert.Equal("b2", await GetAsync("b"));
        Assert.Equal("a5", await GetAsync("a"));
    }

    private Task<string?> GetAsync(string key) =>
        _cache.GetAsync(key, _ => Count(Task.FromResult<string?>($"{key}{_loads + 1}")), CancellationToken.None);

    private Task<string?> Count(Task<string?> answer)
    {
        Interlocked.Increment(ref _loads);
        return answer;
    }
}
