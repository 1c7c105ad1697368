using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Saying something under an Idempotency-Key: on a ticket, and long after it was closed.</summary>
public sealed class MessageRetryTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly RetryKey Key = new(Given.Customer.Id, "key", "body");

    private static int _last = 100_000;

    private readonly int _id = Interlocked.Increment(ref _last);
    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public async Task Several_at_once_say_it_once()
    {
        await _parts.OpenAsync(_id);
        var posts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync(new DeskParts(fixture.Storage))));
        var said = posts.Select(post => post.Value!).ToList();
        Assert.Single(said.Select(one => one.Value).Distinct());
        Assert.Equal(1, said.Count(one => !one.IsReplay));
        Assert.Equal(1, (await _parts.HeadAsync(_id)).LastMessageSeq);
    }

    [Fact]
    public async Task Two_that_both_saw_no_earlier_try_say_it_once()
    {
        await _parts.OpenAsync(_id);
        var held = new GatedTransport(RequestNames.IsCommit);
        var second = PostAsync(new DeskParts(fixture.Clients(held)));
        await held.Gate.Reached;
        var first = (await PostAsync(_parts)).Value!;
        held.Gate.Open();

        Assert.Equal((first.Value, true), ((await second).Value!.Value, (await second).Value!.IsReplay));
        Assert.Equal(1, (await _parts.HeadAsync(_id)).LastMessageSeq);
    }

    [Fact]
    public async Task A_try_that_died_before_it_was_written_leaves_no_trace_and_the_next_one_says_it()
    {
        await _parts.OpenAsync(_id);
        await Assert.ThrowsAsync<Death>(() => PostAsync(Dying()));
        Assert.False((await PostAsync(_parts)).Value!.IsReplay);
        Assert.True((await PostAsync(_parts)).Value!.IsReplay);
        Assert.Equal(1, (await _parts.HeadAsync(_id)).LastMessageSeq);
    }

    [Fact]
    public async Task Whoever_may_no_longer_see_the_ticket_gets_no_earlier_answer_either()
    {
        await _parts.OpenAsync(_id);
        var key = Key with { Caller = Given.Follower.Id };
        await _parts.Change.FollowAsync(new(_id), Given.Follower.Id, Given.Act(by: Given.Agent), None);
        Assert.True((await SayAsync(key)).IsSuccess);
        await _parts.Change.UnfollowAsync(new(_id), Given.Follower.Id, Given.Act(by: Given.Agent), None);
        Assert.Equal(new DomainError.NotFound(), (await SayAsync(key)).Error);
        Assert.Equal(new DomainError.NotFound(), (await SayAsync(key with { Body = "other" })).Error);

        Task<Outcome<Created<MessageView>>> SayAsync(RetryKey retry) => _parts.Post.RunAsync(
            new(_id), new("Text"), TicketChannel.Web, Given.Act(by: Given.Follower), retry, None);
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(24, false)]
    public async Task A_key_is_known_for_a_day(int hours, bool isKnown)
    {
        await _parts.OpenAsync(_id);
        var said = (await _parts.Post.RunAsync(
            new(_id), new("Text"), TicketChannel.Web, Given.Act(), Key, None)).Value!.Value.Message.SentAt;
        var again = await _parts.Post.RunAsync(
            new(_id), new("Text"), TicketChannel.Web, Given.Act(), Key with { At = said.AddHours(hours) }, None);
        Assert.Equal((isKnown, isKnown ? 1 : 2), (again.Value!.IsReplay, (await _parts.HeadAsync(_id)).LastMessageSeq));
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused_and_says_nothing()
    {
        await _parts.OpenAsync(_id);
        await PostAsync(_parts);
        Assert.Equal(RetryKey.Reused, (await PostAsync(_parts, Key with { Body = "other" })).Error);
        Assert.Equal(1, (await _parts.HeadAsync(_id)).LastMessageSeq);
    }

    [Fact]
    public async Task The_same_key_on_another_ticket_is_another_key()
    {
        await _parts.OpenAsync(_id);
        await PostAsync(_parts);
        await _parts.OpenAsync(_id + 500);
        var other = await _parts.Post.RunAsync(new(_id + 500), new("Text"), TicketChannel.Web, Given.Act(), Key, None);
        Assert.False(other.Value!.IsReplay);
    }

    [Fact]
    public async Task Several_late_replies_at_once_open_one_follow_up()
    {
        await CloseLongAgoAsync();
        var posts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync(new DeskParts(fixture.Storage))));
        var said = posts.Select(post => post.Value!).ToList();
        var message = Assert.Single(said.Select(one => one.Value).Distinct());
        Assert.Equal(1, said.Count(one => !one.IsReplay));
        var followUp = await _parts.HeadAsync(message.Message.Ticket.Value);
        Assert.Equal((new TicketId(_id), 1, 2), (followUp.FollowUpOf!.Value, followUp.LastMessageSeq, followUp.LastEventSeq));
    }

    [Fact]
    public async Task A_late_reply_takes_over_the_follow_up_that_the_first_try_recorded_and_never_opened()
    {
        await CloseLongAgoAsync();
        var act = Late();
        await Assert.ThrowsAsync<Death>(() => Dying().Post.RunAsync(new(_id), new("Text"), TicketChannel.Web, act, Key, None));
        var said = (await PostAsync(_parts)).Value!;

        Assert.True(said.IsReplay);
        var events = (await _parts.History.ReadAsync(said.Value.Message.Ticket, 0, 10, None))!.Events;
        Assert.Equal([TicketEventKind.Opened, TicketEventKind.Replied], events.Select(happened => happened.Kind));
        Assert.All(events, happened => Assert.Equal(act.Operation, happened.Operation));
    }

    [Fact]
    public async Task A_late_reply_is_not_said_on_the_old_ticket_though_that_was_opened_again_meanwhile()
    {
        await CloseLongAgoAsync();
        var first = (await PostAsync(_parts)).Value!;
        await _parts.SetAsync(_id, TicketStatus.Open);
        var second = (await PostAsync(_parts)).Value!;
        Assert.Equal((first.Value, true), (second.Value, second.IsReplay));
        Assert.Equal(0, (await _parts.HeadAsync(_id)).LastMessageSeq);
    }

    [Fact]
    public async Task The_key_of_a_late_reply_for_something_else_is_refused()
    {
        await CloseLongAgoAsync();
        await PostAsync(_parts);
        Assert.Equal(RetryKey.Reused, (await PostAsync(_parts, Key with { Body = "other" })).Error);
    }

    private static Act Late() => Given.Act(Given.Noon.AddDays(30));

    private DeskParts Dying() => new(fixture.Clients(new FaultyTransport { DiesBefore = RequestNames.IsCommit }));

    private Task<Outcome<Created<MessageView>>> PostAsync(DeskParts parts, RetryKey? key = null) =>
        parts.Post.RunAsync(new(_id), new("Text"), TicketChannel.Web, Late(), key ?? Key, None);

    private async Task CloseLongAgoAsync()
    {
        await _parts.OpenAsync(_id);
        await _parts.SetAsync(_id, TicketStatus.Closed);
    }
}
