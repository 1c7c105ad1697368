using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>
/// Pure: a ticket is taken out of every list, or put back. All else of it stays as it is, so that it comes back as it was. The
/// requester may know of both events: a row of a list is found by the time of the last one, and no such time may come twice.
/// </summary>
public static class RemovalDecision
{
    public static Outcome<TicketChange> Remove(Ticket ticket, RemovalReason reason, Act act, DeskCalendar calendar)
    {
        if (Obstacle(ticket, act) is { } obstacle)
            return obstacle;
        return ticket.IsRemoved
            ? new TicketChange(ticket, [])
            : Recorded(ticket, new TicketHappening.Removed(reason), at => at, act, calendar);
    }

    public static Outcome<TicketChange> Restore(Ticket ticket, Act act, DeskCalendar calendar)
    {
        if (Obstacle(ticket, act) is { } obstacle)
            return obstacle;
        return ticket.IsRemoved
            ? Recorded(ticket, new TicketHappening.Restored(), _ => null, act, calendar)
            : new TicketChange(ticket, []);
    }

    private static DomainError? Obstacle(Ticket ticket, Act act)
    {
        if (TicketAccess.MayRemove(act.By, ticket))
            return RemovalRules.IsGone(ticket, act.At) ? new DomainError.NotFound() : null;
        return TicketAccess.MaySee(act.By, ticket) ? Refusals.OtherAdminOnly : new DomainError.NotFound();
    }

    private static TicketChange Recorded(
        Ticket ticket, TicketHappening what, Func<DateTimeOffset, DateTimeOffset?> removedAt, Act act, DeskCalendar calendar)
    {
        var recorder = new ChangeRecorder(ticket, act, calendar);
        recorder.Record(what, (before, at) => before with { RemovedAt = removedAt(at) });
        return recorder.ToChange();
    }
}
