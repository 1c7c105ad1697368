using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets;

/// <summary>Where tickets are kept, each with its events. The events are the truth; everything else is made from them.</summary>
public interface ITicketStore
{
    /// <summary>A number that no other ticket has or gets. Numbers may be skipped.</summary>
    Task<TicketId> NextIdAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes a new ticket with its first event, whole or not at all, and sees to it that the change is projected, whatever
    /// dies on the way. Once begun, the write is not given up when the caller hangs up.
    /// </summary>
    Task<Versioned<Ticket>> AddAsync(TicketChange opening, CancellationToken cancellationToken);

    Task<Versioned<Ticket>?> FindAsync(TicketId id, CancellationToken cancellationToken);

    /// <summary>The ticket with its events from the first one not projected yet, or from <paramref name="firstSeq"/> if that is
    /// earlier; null where there is no such ticket.</summary>
    Task<TicketChanges?> ReadChangesAsync(TicketId id, int firstSeq, CancellationToken cancellationToken);

    /// <summary>Records that all events up to and including this one have been projected. A cursor that somebody else has moved
    /// since it was read stays as it is.</summary>
    Task MoveCursorAsync(TicketChanges changes, int lastSeq, CancellationToken cancellationToken);
}
