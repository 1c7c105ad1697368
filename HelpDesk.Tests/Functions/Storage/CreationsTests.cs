using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Under which id something was made, by the caller's key.</summary>
public sealed class CreationsTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TableCreations _creations = new(fixture.Storage);

    [Fact]
    public async Task Of_many_at_once_all_get_the_id_of_one()
    {
        var tries = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => new TableCreations(fixture.Storage).TakeAsync(Key("at-once"), $"{i}", None)));
        Assert.Single(tries.Select(one => one.Value!.Value).Distinct());
        Assert.Single(tries, one => !one.Value!.IsReplay);
    }

    [Fact]
    public async Task A_key_is_its_callers_and_good_for_one_body()
    {
        Assert.Equal(new Created<string>("1", IsReplay: false), (await _creations.TakeAsync(Key("k"), "1", None)).Value);
        Assert.Equal(new Created<string>("1", IsReplay: true), (await _creations.TakeAsync(Key("k"), "2", None)).Value);
        Assert.Equal(RetryKey.Reused, (await _creations.TakeAsync(Key("k") with { Body = "other" }, "3", None)).Error);
        var theirs = await _creations.TakeAsync(Key("k") with { Caller = new PersonId("o'neil|/") }, "4", None);
        Assert.Equal(new Created<string>("4", IsReplay: false), theirs.Value);
    }

    [Fact]
    public async Task A_key_is_known_for_a_day()
    {
        await _creations.TakeAsync(Key("day"), "1", None);
        var (almost, then) = (Given.Noon.AddDays(1).AddTicks(-1), Given.Noon.AddDays(1));
        Assert.Equal("1", (await _creations.TakeAsync(Key("day") with { At = almost }, "2", None)).Value!.Value);
        Assert.Equal("3", (await _creations.TakeAsync(Key("day") with { At = then, Body = "other" }, "3", None)).Value!.Value);
    }

    [Fact]
    public async Task Whose_answer_was_lost_meets_themselves_and_is_no_replay()
    {
        var count = 0;
        var losing = new FaultyTransport { BreaksAfter = request => request.Name() == "POST idempotency" && ++count == 1 };
        var taken = await new TableCreations(fixture.Clients(rest: losing)).TakeAsync(Key("lost"), "mine", None);
        Assert.Equal((new Created<string>("mine", IsReplay: false), 2), (taken.Value, count));
    }

    private static RetryKey Key(string key) => new(Given.Admin.Id, key, "body") { At = Given.Noon };
}
