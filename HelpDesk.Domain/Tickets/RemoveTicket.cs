using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets.Decisions;

namespace HelpDesk.Domain.Tickets;

/// <summary>Use cases: an admin takes a ticket out of the desk, or puts it back. Either done twice is done once.</summary>
public sealed class RemoveTicket(ITicketStore tickets, DeskCalendar calendar)
{
    public Task<Outcome<TicketView>> RemoveAsync(
        TicketId id, RemovalReason reason, Predicate<TicketView>? expected, Act act, CancellationToken cancellationToken)
    {
        return RunAsync(id, Decide, act, cancellationToken);

        // A removed ticket has moved on from whatever was expected: who asks again has just not heard the first answer.
        Outcome<TicketChange> Decide(Ticket ticket) =>
            RemovalDecision.Remove(ticket, reason, act, calendar) is var change
            && change is { IsSuccess: true, Value.IsNothing: false }
            && TicketAccess.Obstacle(act.By, ticket, expected) is { } obstacle
                ? obstacle
                : change;
    }

    public Task<Outcome<TicketView>> RestoreAsync(TicketId id, Act act, CancellationToken cancellationToken) =>
        RunAsync(id, ticket => RemovalDecision.Restore(ticket, act, calendar), act, cancellationToken);

    private async Task<Outcome<TicketView>> RunAsync(
        TicketId id, Func<Ticket, Outcome<TicketChange>> decide, Act act, CancellationToken cancellationToken)
    {
        var written = await tickets.ChangeAsync(id, act.Operation, decide, retry: null, cancellationToken);
        return written.IsSuccess ? TicketView.For(act.By, written.Value.Ticket) : written.Error;
    }
}
