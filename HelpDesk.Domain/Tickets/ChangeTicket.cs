using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Decisions;

namespace HelpDesk.Domain.Tickets;

/// <summary>
/// Use cases: somebody edits a ticket, sets its status, assigns or follows it. Who may not see the ticket learns nothing of it;
/// who expects another state of it than it has changes nothing.
/// </summary>
public sealed class ChangeTicket(ITicketStore tickets, IPeople people, DeskCalendar calendar)
{
    public async Task<Outcome<TicketView>> EditAsync(
        TicketId id, TicketEditInput input, Predicate<TicketView>? expected, Act act, CancellationToken cancellationToken)
    {
        var edit = TicketEdit.Create(input);
        return edit.IsSuccess
            ? await RunAsync(
                id, ticket => EditingDecision.Edit(ticket, edit.Value, act, calendar), expected, act, cancellationToken)
            : edit.Error;
    }

    public async Task<Outcome<TicketView>> SetStatusAsync(
        TicketId id,
        TicketStatus? status,
        string? comment,
        TicketChannel source,
        Predicate<TicketView>? expected,
        Act act,
        CancellationToken cancellationToken)
    {
        var draft = StatusDraft.Create(status, comment);
        return draft.IsSuccess
            ? await RunAsync(
                id, ticket => StatusDecision.Set(ticket, draft.Value, source, act, calendar), expected, act, cancellationToken)
            : draft.Error;
    }

    /// <param name="assignee">Null: nobody.</param>
    public async Task<Outcome<TicketView>> AssignAsync(
        TicketId id, PersonId? assignee, Predicate<TicketView>? expected, Act act, CancellationToken cancellationToken)
    {
        var known = assignee is { } person ? await people.FindAsync(person, cancellationToken) : null;
        return await RunAsync(id, Decide, expected, act, cancellationToken);

        Outcome<TicketChange> Decide(Ticket ticket) => AssignmentDecision.Obstacle(ticket, act) is { } obstacle
            ? obstacle
            : assignee is null || known is { IsStaff: true }
                ? AssignmentDecision.Assign(ticket, known?.Person, act, calendar)
                : AssignmentDecision.NotStaff;
    }

    public async Task<Outcome<TicketView>> FollowAsync(
        TicketId id, PersonId follower, Act act, CancellationToken cancellationToken)
    {
        var known = await people.FindAsync(follower, cancellationToken);
        return await RunAsync(id, Decide, expected: null, act, cancellationToken);

        Outcome<TicketChange> Decide(Ticket ticket) => FollowingDecision.Obstacle(ticket, act) is { } obstacle
            ? obstacle
            : known is null
                ? new DomainError.Invalid([new FieldError("/userId", "is nobody whom the desk knows")])
                : FollowingDecision.Follow(ticket, known.Person, act, calendar);
    }

    public Task<Outcome<TicketView>> UnfollowAsync(
        TicketId id, PersonId follower, Act act, CancellationToken cancellationToken) => RunAsync(
        id, ticket => FollowingDecision.Unfollow(ticket, follower, act, calendar), expected: null, act, cancellationToken);

    private async Task<Outcome<TicketView>> RunAsync(
        TicketId id,
        Func<Ticket, Outcome<TicketChange>> decide,
        Predicate<TicketView>? expected,
        Act act,
        CancellationToken cancellationToken)
    {
        var written = await tickets.ChangeAsync(id, act.Operation, Guarded, retry: null, cancellationToken);
        return written.IsSuccess ? TicketView.For(act.By, written.Value.Ticket) : written.Error;

        Outcome<TicketChange> Guarded(Ticket ticket) =>
            TicketAccess.Obstacle(act.By, ticket, expected) is { } obstacle ? obstacle : decide(ticket);
    }
}
