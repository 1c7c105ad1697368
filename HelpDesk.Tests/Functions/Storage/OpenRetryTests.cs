using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Opening a ticket under an Idempotency-Key.</summary>
public sealed class OpenRetryTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public async Task Two_at_once_open_one_ticket()
    {
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync(new DeskParts(fixture.Storage), "at-once")));
        var opened = tries.Select(one => one.Value!).ToList();
        Assert.Single(opened.Select(one => one.Value).Distinct());
        Assert.Equal(1, opened.Count(one => !one.IsReplay));
        Assert.Equal(opened[0].Value, await _parts.HeadAsync(opened[0].Value.Id.Value));
        Assert.Single(await EventsAsync(opened[0].Value.Id));
    }

    [Fact]
    public async Task A_second_try_takes_over_what_the_first_one_recorded_and_never_wrote()
    {
        var key = Key("crashed");
        var dying = new DeskParts(fixture.Clients(new FaultyTransport { DiesBefore = RequestNames.IsCommit }));
        var first = Given.Act();
        await Assert.ThrowsAsync<Death>(() => RunAsync(dying, first, key));
        var second = (await RunAsync(_parts, Given.Act(Given.Noon.AddHours(1)), key)).Value!;

        Assert.True(second.IsReplay);
        var happened = Assert.Single(await EventsAsync(second.Value.Id));
        Assert.Equal((first.Operation, first.At), (happened.Operation, happened.At));
    }

    [Fact]
    public async Task A_retry_gives_the_first_answer_though_the_ticket_has_moved_on()
    {
        var first = (await OpenAsync(_parts, "moved")).Value!;
        await _parts.SetAsync(first.Value.Id.Value, TicketStatus.Closed);
        var second = (await OpenAsync(_parts, "moved")).Value!;
        Assert.Equal((first.Value, true), (second.Value, second.IsReplay));
        Assert.Equal(TicketStatus.Closed, (await _parts.HeadAsync(first.Value.Id.Value)).Status);
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused_and_opens_nothing()
    {
        await OpenAsync(_parts, "reused");
        var refused = await RunAsync(_parts, Given.Act(), Key("reused") with { Body = "other" });
        Assert.Equal(RetryKey.Reused, refused.Error);
    }

    [Fact]
    public async Task The_same_key_of_somebody_else_is_another_key()
    {
        var mine = (await OpenAsync(_parts, "same")).Value!;
        var theirs = (await RunAsync(
            _parts, Given.Act(by: Given.OtherCustomer), Key("same") with { Caller = Given.OtherCustomer.Id })).Value!;
        Assert.False(theirs.IsReplay);
        Assert.NotEqual(mine.Value.Id, theirs.Value.Id);
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(24, false)]
    [InlineData(49, false)]
    public async Task A_key_is_known_for_a_day_over_midnight_too(int hours, bool isKnown)
    {
        var key = Key($"after-{hours}");
        var first = (await RunAsync(_parts, Given.Act(), key)).Value!;
        var second = (await RunAsync(_parts, Given.Act(Given.Noon.AddHours(hours)), key)).Value!;
        Assert.Equal(isKnown, second.IsReplay);
        Assert.Equal(isKnown, first.Value.Id == second.Value.Id);
    }

    [Fact]
    public async Task A_key_that_was_used_again_in_time_is_new_all_the_same_a_day_after_it_was_used_first()
    {
        var key = Key("thrice");
        var first = (await RunAsync(_parts, Given.Act(), key)).Value!;
        Assert.True((await RunAsync(_parts, Given.Act(Given.Noon.AddHours(23)), key)).Value!.IsReplay);
        var third = (await RunAsync(_parts, Given.Act(Given.Noon.AddHours(25)), key)).Value!;
        Assert.False(third.IsReplay);
        Assert.NotEqual(first.Value.Id, third.Value.Id);
        Assert.Equal(Given.Noon.AddHours(25), third.Value.CreatedAt);
    }

    [Fact]
    public async Task Two_tries_on_both_sides_of_midnight_meet_though_the_later_one_is_recorded_first()
    {
        var midnight = Given.Noon.AddHours(12);
        var after = (await RunAsync(_parts, Given.Act(midnight.AddSeconds(1)), Key("midnight"))).Value!;
        var before = (await RunAsync(_parts, Given.Act(midnight.AddSeconds(-1)), Key("midnight"))).Value!;
        Assert.Equal((after.Value.Id, true), (before.Value.Id, before.IsReplay));
    }

    [Fact]
    public async Task A_key_of_yesterday_for_something_else_is_refused()
    {
        await RunAsync(_parts, Given.Act(), Key("yesterday"));
        var other = Key("yesterday") with { Body = "other" };
        Assert.Equal(RetryKey.Reused, (await RunAsync(_parts, Given.Act(Given.Noon.AddHours(13)), other)).Error);
    }

    [Fact]
    public async Task A_key_whose_recording_was_cut_is_still_the_first_try()
    {
        var tries = 0;
        var cut = new FaultyTransport { BreaksAfter = request => request.Name() == "POST idempotency" && ++tries == 1 };
        var opened = (await OpenAsync(new DeskParts(fixture.Clients(rest: cut)), "cut")).Value!;
        Assert.Equal((2, false), (tries, opened.IsReplay));
        Assert.True((await OpenAsync(_parts, "cut")).Value!.IsReplay);
    }

    [Fact]
    public async Task A_key_can_hold_any_sign()
    {
        const string Odd = "../a\\b#c?d|e!f'g\"🔥 ü";
        var first = (await OpenAsync(_parts, Odd)).Value!;
        Assert.Equal(first.Value, (await OpenAsync(_parts, Odd)).Value!.Value);
        Assert.False((await OpenAsync(_parts, Odd.ToUpperInvariant())).Value!.IsReplay);
    }

    private static RetryKey Key(string key) => new(Given.Customer.Id, key, "body");

    private static Task<Outcome<Created<Ticket>>> OpenAsync(DeskParts parts, string key) =>
        RunAsync(parts, Given.Act(), Key(key));

    private static Task<Outcome<Created<Ticket>>> RunAsync(DeskParts parts, Act act, RetryKey key) =>
        parts.Open.RunAsync(new("Title", "Description"), TicketChannel.Web, act, key, None);

    private async Task<IReadOnlyList<TicketEvent>> EventsAsync(TicketId id) =>
        (await _parts.History.ReadAsync(id, 0, 100, None))!.Events;
}
