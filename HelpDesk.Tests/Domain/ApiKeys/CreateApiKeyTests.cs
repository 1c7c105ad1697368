using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.Common;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.ApiKeys;

public sealed class CreateApiKeyTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly RetryKey Retry = new(Given.Admin.Id, "key", "body");

    private readonly ApiKeysInMemory _keys = new();
    private readonly CreationsInMemory _creations = new();
    private readonly CountedApiKeySecrets _secrets = new();

    [Fact]
    public async Task A_new_key_admits_whoever_was_shown_it()
    {
        var made = (await RunAsync(null)).Value!;
        var presented = ApiKeyText.Find(made.Value.Text)!;
        var kept = await _keys.FindAsync(presented.Id, None);
        Assert.False(made.IsReplay);
        Assert.True(kept!.Value.Admits(presented.Secret, Given.Noon));
        Assert.Equal(kept.Value.Key, made.Value.Key);
        Assert.Equal((Given.Admin.Person, Given.Noon), (made.Value.Key.CreatedBy, made.Value.Key.CreatedAt));
    }

    [Fact]
    public async Task Without_a_name_for_the_command_every_try_makes_a_key()
    {
        await RunAsync(null);
        await RunAsync(null);
        Assert.Equal(2, (await _keys.AllAsync(None)).Count);
    }

    [Fact]
    public async Task A_second_try_gets_the_first_answer_again_whatever_has_happened_since()
    {
        var first = (await RunAsync(Retry)).Value!;
        await _keys.NoteUseAsync(first.Value.Key.Id, Given.Noon.AddHours(1), None);
        var second = (await RunAsync(Retry, Given.Noon.AddHours(2))).Value!;
        Assert.Equal((false, true), (first.IsReplay, second.IsReplay));
        Assert.Equal((first.Value.Key, first.Value.Text), (second.Value.Key, second.Value.Text));
        Assert.Single(await _keys.AllAsync(None));
    }

    [Fact]
    public async Task A_second_try_does_not_bring_a_deleted_key_back()
    {
        var first = (await RunAsync(Retry)).Value!;
        await new DeleteApiKey(_keys).RunAsync(first.Value.Key.Id, null, Given.Noon, None);
        var second = (await RunAsync(Retry)).Value!;
        Assert.Equal(first.Value.Text, second.Value.Text);
        Assert.Empty(await _keys.AllAsync(None));
    }

    [Fact]
    public async Task A_second_try_finishes_what_the_first_did_not_get_to()
    {
        await _creations.TakeAsync(Retry, _secrets.NewId().Value, None);
        var second = (await RunAsync(Retry)).Value!;
        Assert.Equal(second.Value.Key, Assert.Single(await _keys.AllAsync(None)));
    }

    [Fact]
    public async Task Two_tries_at_once_make_one_key()
    {
        Outcome<Created<IssuedApiKey>> other = default;
        _keys.Meanwhile = async () =>
        {
            _keys.Meanwhile = () => Task.CompletedTask;
            other = await RunAsync(Retry, Given.Noon.AddSeconds(1));
        };
        var mine = (await RunAsync(Retry)).Value!;
        Assert.Equal(other.Value!.Value.Text, mine.Value.Text);
        Assert.Equal(other.Value.Value.Key, mine.Value.Key);
        Assert.Single(await _keys.AllAsync(None));
    }

    [Fact]
    public async Task The_same_name_for_something_else_is_refused()
    {
        await RunAsync(Retry);
        Assert.Equal("idempotency-key-reused", (await RunAsync(Retry with { Body = "other" })).Error.Code());
    }

    [Fact]
    public async Task There_are_a_hundred_keys_at_the_most()
    {
        for (var i = 1; i < ApiKeyLimits.Keys; i++)
            await RunAsync(null);
        var last = (await RunAsync(Retry)).Value!.Value.Key;
        Assert.Equal("too-many-keys", (await RunAsync(null)).Error.Code());
        Assert.Equal(last.Id, (await RunAsync(Retry)).Value!.Value.Key.Id);

        await new DeleteApiKey(_keys).RunAsync(last.Id, null, Given.Noon, None);
        Assert.True((await RunAsync(null)).IsSuccess);
    }

    [Fact]
    public async Task A_refused_try_takes_nothing()
    {
        var refused = await Create().RunAsync(new("", []), Given.Act(by: Given.Admin), Retry, None);
        Assert.Equal(["/name", "/scopes"], refused.Error.Pointers());
        Assert.False((await RunAsync(Retry)).Value!.IsReplay);
    }

    private CreateApiKey Create() => new(_keys, _secrets, _creations);

    private Task<Outcome<Created<IssuedApiKey>>> RunAsync(RetryKey? retry, DateTimeOffset? at = null) =>
        Create().RunAsync(new("Name", [Scopes.ReportsRead]), Given.Act(at, Given.Admin), retry, None);
}
