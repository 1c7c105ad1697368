using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>The connection of a commit is cut, and somebody else writes before the writer looks what became of it.</summary>
public sealed class CutCommitTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static int _last;

    private readonly int _id = Interlocked.Increment(ref _last);
    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public async Task A_change_that_was_carried_out_is_found_under_what_came_after_it()
    {
        await _parts.OpenAsync(_id);
        var cut = new FaultyTransport { BreaksAfter = Once() };
        var (command, looking) = Begin(cut, ticket => ticket.Post(Given.Reply(content: "Mine")));
        var running = command.TryAsync();
        await looking.Reached;
        await _parts.NoteAsync(_id);
        await _parts.SetAsync(_id, TicketStatus.Waiting);
        looking.Open();

        Assert.Equal("Mine", (await running).Value!.Message!.Content);
        Assert.Equal(1, command.Decisions);
        await AssertHistoryAsync(
            TicketEventKind.Opened,
            TicketEventKind.Replied,
            TicketEventKind.StatusChanged,
            TicketEventKind.Noted,
            TicketEventKind.StatusChanged);
    }

    [Fact]
    public async Task A_change_that_was_not_carried_out_and_overtaken_is_decided_anew_once()
    {
        await _parts.OpenAsync(_id);
        var cut = new FaultyTransport { BreaksBefore = Once() };
        var (command, looking) = Begin(cut, ticket => ticket.Assign(Given.Agent));
        var running = command.TryAsync();
        await looking.Reached;
        await _parts.AssignAsync(_id, Given.OtherAgent);
        looking.Open();

        Assert.Equal(Given.Agent.Person, (await running).Value!.Ticket.Assignee);
        Assert.Equal(2, command.Decisions);
        var events = await AssertHistoryAsync(
            TicketEventKind.Opened, TicketEventKind.Assigned, TicketEventKind.StatusChanged, TicketEventKind.Assigned);
        Assert.Equal(new TicketHappening.Assigned(Given.OtherAgent.Person), events[^1].What);
    }

    [Fact]
    public async Task A_change_that_was_not_carried_out_is_tried_again_as_it_was_decided()
    {
        await _parts.OpenAsync(_id);
        var cut = new FaultyTransport { BreaksBefore = Once() };
        var (command, looking) = Begin(cut, ticket => ticket.Post(Given.Note()));
        looking.Open();

        Assert.True((await command.TryAsync()).IsSuccess);
        Assert.Equal(1, command.Decisions);
        await AssertHistoryAsync(TicketEventKind.Opened, TicketEventKind.Noted);
    }

    [Fact]
    public async Task A_change_that_was_carried_out_only_after_its_writer_had_looked_is_found_all_the_same()
    {
        await _parts.OpenAsync(_id);
        // What was on its way when the connection broke arrives just before the second try.
        var commits = 0;
        var late = new FaultyTransport { BreaksBefore = Once(), Repeats = request => request.IsCommit() && ++commits == 1 };
        var command = new Command(new DeskParts(fixture.Clients(late)), _id, ticket => ticket.Post(Given.Note()));

        Assert.True((await command.TryAsync()).IsSuccess);
        Assert.Equal((1, 1), (command.Decisions, commits));
        await AssertHistoryAsync(TicketEventKind.Opened, TicketEventKind.Noted);
    }

    [Fact]
    public async Task An_opening_that_was_carried_out_is_found_under_what_came_after_it()
    {
        var looking = new GatedTransport(request => request.Name() == "GET tickets");
        var parts = new DeskParts(fixture.Clients(new FaultyTransport { BreaksAfter = Once() }, looking));
        var adding = parts.Tickets.AddAsync(Given.Opening(_id), None);
        await looking.Gate.Reached;
        await _parts.AssignAsync(_id, Given.Agent);
        looking.Gate.Open();

        await adding;
        await AssertHistoryAsync(TicketEventKind.Opened, TicketEventKind.Assigned, TicketEventKind.StatusChanged);
    }

    [Fact]
    public async Task A_change_that_is_refused_on_what_somebody_wrote_meanwhile_is_refused_and_not_written()
    {
        await _parts.OpenAsync(_id);
        var (command, looking) = Begin(
            new FaultyTransport { BreaksBefore = Once() }, ticket => ticket.Set(TicketStatus.Waiting));
        var running = command.TryAsync();
        await looking.Reached;
        await _parts.SetAsync(_id, TicketStatus.Closed);
        looking.Open();

        Assert.False((await running).IsSuccess);
        await AssertHistoryAsync(TicketEventKind.Opened, TicketEventKind.StatusChanged);
    }

    /// <summary>A command over a bad connection, and the gate before it looks what became of its commit.</summary>
    private (Command Command, Gate Looking) Begin(
        FaultyTransport cut, Func<Ticket, Outcome<TicketChange>> decide)
    {
        var reads = 0;
        var looks = new GatedTransport(request => request.Name() == "GET tickets" && ++reads == 2);
        return (new Command(new DeskParts(fixture.Clients(cut, looks)), _id, decide), looks.Gate);
    }

    private static Func<Azure.Core.Request, bool> Once()
    {
        var commits = 0;
        return request => request.IsCommit() && ++commits == 1;
    }

    private async Task<IReadOnlyList<TicketEvent>> AssertHistoryAsync(params TicketEventKind[] kinds)
    {
        var history = (await _parts.History.ReadAsync(new(_id), 0, 100, None))!;
        Assert.Equal(kinds, history.Events.Select(happened => happened.Kind));
        Assert.Equal(Enumerable.Range(1, kinds.Length), history.Events.Select(happened => happened.Seq));
        Assert.Equal(kinds.Length, history.Ticket.LastEventSeq);
        return history.Events;
    }
}
