using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Many write on one ticket at once, and each finds somebody else there before them.</summary>
public sealed class ManyWritersTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public async Task Of_twenty_who_say_something_at_once_each_is_heard_once_and_in_order()
    {
        await _parts.OpenAsync(1);
        var announcements = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => _parts.DoAsync(1, ticket => ticket.Post(Given.Reply(content: $"{i}"), Given.Customer))));

        var conversation = (await _parts.Conversations.ReadAsync(new ConversationQuery(new(1), true, 0, 100), None))!;
        Assert.Equal(Enumerable.Range(1, 20), conversation.Messages.Select(message => message.Seq));
        Assert.Equal(Enumerable.Range(1, 20), conversation.Messages.Select(message => message.ReplySeq!.Value));
        Assert.Equal(20, conversation.Messages.Select(message => message.Content).Distinct().Count());
        Assert.Equal(20, conversation.Ticket.LastMessageSeq);

        var events = await EventsAsync(1);
        Assert.Equal(Enumerable.Range(1, 21), events.Select(happened => happened.Seq));
        Assert.Equal(
            announcements.Select(one => $"{one.Operation}").Order(),
            events.Skip(1).Select(happened => $"{happened.Operation}").Order());
        Assert.Equal(events.Select(happened => happened.At).Distinct().Order(), events.Select(happened => happened.At));
    }

    [Fact]
    public async Task Of_two_who_assign_at_once_the_second_takes_it_from_the_first()
    {
        await _parts.OpenAsync(2);
        var (one, other) = (Held(2, Given.Agent), Held(2, Given.OtherAgent));
        await Task.WhenAll(one.Gate.Reached, other.Gate.Reached);
        one.Gate.Open();
        await one.Writing;
        other.Gate.Open();
        await other.Writing;

        Assert.Equal(Given.OtherAgent.Person, (await _parts.HeadAsync(2)).Assignee);
        var events = await EventsAsync(2);
        Assert.Equal(
            [TicketEventKind.Opened, TicketEventKind.Assigned, TicketEventKind.StatusChanged, TicketEventKind.Assigned],
            events.Select(happened => happened.Kind));
        Assert.Equal(new TicketHappening.Assigned(null), events[1].What);
        Assert.Equal(new TicketHappening.Assigned(Given.Agent.Person), events[3].What);
    }

    [Fact]
    public async Task Of_ten_who_expect_the_ticket_as_they_saw_it_one_changes_it()
    {
        await _parts.OpenAsync(3);
        var edits = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => _parts.Change.EditAsync(
            new(3), new() { Title = $"{i}" }, seen => seen.Version == 1, Given.Act(by: Given.Agent), None)));

        Assert.Equal(edits.Single(edit => edit.IsSuccess).Value!.Ticket, await _parts.HeadAsync(3));
        Assert.Equal(9, edits.Count(edit => edit.Error is DomainError.Stale));
        Assert.Equal(2, (await EventsAsync(3)).Count);
    }

    [Fact]
    public async Task A_second_change_that_changes_nothing_any_more_writes_nothing()
    {
        await _parts.OpenAsync(4);
        var held = Held(4, Given.Agent);
        await held.Gate.Reached;
        await _parts.AssignAsync(4, Given.Agent);
        held.Gate.Open();
        await held.Writing;
        Assert.Equal(3, (await EventsAsync(4)).Count);
    }

    private (Gate Gate, Task Writing) Held(int id, Actor assignee)
    {
        var held = new GatedTransport(RequestNames.IsCommit);
        return (held.Gate, new DeskParts(fixture.Clients(held)).AssignAsync(id, assignee));
    }

    private async Task<IReadOnlyList<TicketEvent>> EventsAsync(int id) =>
        (await _parts.History.ReadAsync(new(id), 0, 100, None))!.Events;
}
