using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Projection;

namespace HelpDesk.Tests.Fixtures;

/// <summary>A history whose reader is no more when it wants to look at the ticket a second time.</summary>
internal sealed class HistoryOfOneLook(ITicketHistory inner) : ITicketHistory
{
    public Task<TicketHistory?> ReadAsync(TicketId id, int after, int limit, CancellationToken cancellationToken) =>
        inner.ReadAsync(id, after, limit, cancellationToken);

    public Task<TicketChanges?> ReadChangesAsync(TicketId id, int firstSeq, CancellationToken cancellationToken) =>
        inner.ReadChangesAsync(id, firstSeq, cancellationToken);

    public Task<Ticket?> FindHeadAsync(TicketId id, CancellationToken cancellationToken) => throw new Death();

    public Task MoveCursorAsync(TicketChanges changes, int lastSeq, CancellationToken cancellationToken) =>
        inner.MoveCursorAsync(changes, lastSeq, cancellationToken);
}
