using Azure.Core;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>Somebody shows a ticket as it no longer is, because their writes to the lists were held up on the way.</summary>
public sealed class LateShowingTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static int _last;

    private readonly int _id = Interlocked.Increment(ref _last);
    private readonly DeskParts _parts = new(fixture.Storage);

    [Fact]
    public Task A_writer_that_shows_late_what_was_assigned_since_leaves_no_ghost() => ShowsLateAsync(
        late: ticket => ticket.Set(TicketStatus.Waiting), newer: ticket => ticket.Assign(Given.Agent));

    [Fact]
    public Task A_writer_that_shows_late_whom_a_newer_change_took_away_leaves_no_ghost() => ShowsLateAsync(
        late: ticket => ticket.Assign(Given.Agent), newer: ticket => ticket.Set(TicketStatus.Open));

    [Fact]
    public Task A_writer_that_shows_late_a_follower_who_has_gone_leaves_no_ghost() => ShowsLateAsync(
        late: ticket => ticket.Follow(Given.Follower), newer: ticket => ticket.Unfollow(Given.Follower));

    [Fact]
    public Task A_note_that_is_shown_late_does_not_put_back_what_a_newer_note_changed() => ShowsLateAsync(
        late: ticket => ticket.Post(Given.Note()), newer: ticket => ticket.Post(Given.Note()));

    [Fact]
    public Task A_reply_that_is_shown_late_does_not_put_back_what_a_newer_note_changed() => ShowsLateAsync(
        late: ticket => ticket.Post(Given.Reply()), newer: ticket => ticket.Post(Given.Note()));

    [Fact]
    public Task A_reply_that_is_shown_late_does_not_put_back_a_ticket_that_was_removed_since() => ShowsLateAsync(
        late: ticket => ticket.Post(Given.Reply()), newer: ticket => ticket.Remove());

    [Fact]
    public Task A_removal_that_is_shown_late_does_not_take_away_what_was_restored_since() => ShowsLateAsync(
        late: ticket => ticket.Remove(), newer: ticket => ticket.Restore());

    [Fact]
    public async Task An_opening_that_is_retried_when_the_ticket_has_moved_on_is_not_shown_again()
    {
        var opening = Given.Opening(_id);
        await _parts.Tickets.AddAsync(opening, CancellationToken.None);
        var announced = new TicketAnnouncement(new(_id), opening.Events[0].Operation, 1, Given.Noon);
        await _parts.ProjectAsync(announced);
        await _parts.ProjectAsync(await _parts.SetAsync(_id, TicketStatus.Closed));
        await _parts.ProjectAsync(await _parts.NoteAsync(_id));

        await _parts.Tickets.AddAsync(opening, CancellationToken.None);
        await ListRows.AssertRightAsync(fixture.Storage, _id);
        Assert.Equal(ProjectionOutcome.Settled, await _parts.ProjectAsync(announced));
        await ListRows.AssertRightAsync(fixture.Storage, _id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_projections_at_once_the_older_one_ends_last_and_the_lists_are_right(bool olderIsAnnouncedLater)
    {
        var opened = await _parts.OpenAsync(_id);
        var changed = await _parts.AssignAsync(_id, Given.Agent);
        var held = new GatedTransport(RequestNames.IsShowing);
        var (one, other) = olderIsAnnouncedLater ? (changed, opened) : (opened, changed);

        var older = new DeskParts(fixture.Clients(rest: held)).ProjectAsync(one);
        await held.Gate.Reached;
        var newest = await _parts.SetAsync(_id, TicketStatus.Waiting);
        await _parts.ProjectAsync(other);
        await _parts.ProjectAsync(newest);
        held.Gate.Open();

        Assert.Equal(ProjectionOutcome.Settled, await older);
        await ListRows.AssertRightAsync(fixture.Storage, _id);
    }

    [Fact]
    public async Task Of_two_projections_at_once_the_newer_one_ends_last_and_the_lists_are_right()
    {
        var opened = await _parts.OpenAsync(_id);
        var changed = await _parts.AssignAsync(_id, Given.Agent);
        var held = new GatedTransport(RequestNames.IsShowing);
        var newer = new DeskParts(fixture.Clients(rest: held)).ProjectAsync(changed);
        await held.Gate.Reached;
        await _parts.ProjectAsync(opened);
        held.Gate.Open();

        await newer;
        await ListRows.AssertRightAsync(fixture.Storage, _id);
    }

    [Fact]
    public async Task Of_two_projections_at_once_the_older_one_does_not_move_the_cursor_back()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(_id));
        var held = new GatedTransport(request => request.Name() == "PUT tickets");
        var older = new DeskParts(fixture.Clients(rest: held)).ProjectAsync(await _parts.AssignAsync(_id, Given.Agent));
        await held.Gate.Reached;
        await _parts.ProjectAsync(await _parts.SetAsync(_id, TicketStatus.Waiting));
        held.Gate.Open();

        await older;
        Assert.Equal(4, (await _parts.History.ReadChangesAsync(new(_id), 1, CancellationToken.None))!.Projected);
    }

    [Fact]
    public async Task Of_two_projections_at_once_the_newer_one_moves_the_cursor_on_though_the_older_one_was_quicker()
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(_id));
        var (slow, slower) = (new GatedTransport(IsCursor), new GatedTransport(IsCursor));
        var older = new DeskParts(fixture.Clients(rest: slow)).ProjectAsync(await _parts.AssignAsync(_id, Given.Agent));
        await slow.Gate.Reached;
        var newer = new DeskParts(fixture.Clients(rest: slower)).ProjectAsync(await _parts.SetAsync(_id, TicketStatus.Waiting));
        await slower.Gate.Reached;
        slow.Gate.Open();
        await older;
        slower.Gate.Open();
        await newer;
        Assert.Equal(4, (await _parts.History.ReadChangesAsync(new(_id), 1, CancellationToken.None))!.Projected);

        static bool IsCursor(Request request) => request.Name() == "PUT tickets";
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_projection_that_dies_after_it_showed_an_old_state_is_made_up_for_by_the_next(bool isKnownAsRetry)
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(_id));
        var first = await _parts.SetAsync(_id, TicketStatus.Waiting);
        var second = await _parts.AssignAsync(_id, Given.Agent);

        var dies = await DiesAfterShowingAsync(first, meanwhile: async () =>
        {
            await _parts.ProjectAsync(await _parts.SetAsync(_id, TicketStatus.Closed));
            await _parts.ProjectAsync(second);
        });
        Assert.True(dies);
        await _parts.ProjectAsync(first, isKnownAsRetry);

        // Not known as a retry, a ghost would stay: that is what it costs to be cheap at first.
        var rows = await ListRows.OfAsync(fixture.Storage, _id);
        Assert.Equal(isKnownAsRetry ? 1 : 2, rows.Count(row => row.List == "a|gus"));
        if (isKnownAsRetry)
            await ListRows.AssertRightAsync(fixture.Storage, _id);
    }

    /// <summary>The projection reads the ticket and writes its rows only after the meantime; then it is no more.</summary>
    private async Task<bool> DiesAfterShowingAsync(TicketAnnouncement announcement, Func<Task> meanwhile)
    {
        var held = new GatedTransport(RequestNames.IsShowing);
        var parts = new DeskParts(fixture.Clients(rest: held));
        var project = new ProjectTicketChange(
            new HistoryOfOneLook(parts.History), parts.Views, parts.Activity, parts.Record, parts.Metrics, Given.Utc, []);
        var dying = project.RunAsync(announcement, isRetry: false, Given.Noon, CancellationToken.None);
        await held.Gate.Reached;
        await meanwhile();
        held.Gate.Open();
        return await Record.ExceptionAsync(() => dying) is Death;
    }

    private async Task ShowsLateAsync(
        Func<Ticket, Outcome<TicketChange>> late, Func<Ticket, Outcome<TicketChange>> newer)
    {
        await _parts.ProjectAsync(await _parts.OpenAsync(_id));
        var held = new GatedTransport(RequestNames.IsShowing);
        var slow = new DeskParts(fixture.Clients(once: held), new ManualTimeProvider(Given.Noon));
        var showing = slow.DoAsync(_id, late);
        await held.Gate.Reached;
        await _parts.ProjectAsync(await _parts.DoAsync(_id, newer));
        await ListRows.AssertRightAsync(fixture.Storage, _id);

        held.Gate.Open();
        await _parts.ProjectAsync(await showing);
        await ListRows.AssertRightAsync(fixture.Storage, _id);
    }
}
