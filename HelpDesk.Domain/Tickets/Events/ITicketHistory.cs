using HelpDesk.Domain.Tickets.Projection;

namespace HelpDesk.Domain.Tickets.Events;

/// <summary>What has happened to tickets, and how far that has been carried to all that is made from it.</summary>
public interface ITicketHistory
{
    /// <summary>The ticket with the events behind that number, oldest first; null where there is no such ticket.</summary>
    Task<TicketHistory?> ReadAsync(TicketId id, int after, int limit, CancellationToken cancellationToken);

    /// <summary>The ticket with its events from the last one that has been projected, or from <paramref name="firstSeq"/> if that
    /// is earlier; null where there is no such ticket.</summary>
    Task<TicketChanges?> ReadChangesAsync(TicketId id, int firstSeq, CancellationToken cancellationToken);

    /// <summary>The ticket as it stands now; null where there is no such ticket.</summary>
    Task<Ticket?> FindHeadAsync(TicketId id, CancellationToken cancellationToken);

    /// <summary>Records that all events up to and including this one have been projected, unless that is known of later ones
    /// already.</summary>
    Task MoveCursorAsync(TicketChanges changes, int lastSeq, CancellationToken cancellationToken);
}
