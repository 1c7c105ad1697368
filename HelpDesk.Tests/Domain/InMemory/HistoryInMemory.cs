using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Projection;

namespace HelpDesk.Tests.Domain.InMemory;

/// <summary>One ticket's events.</summary>
internal sealed class HistoryInMemory(TicketChange change) : ITicketHistory
{
    public Task<TicketHistory?> ReadAsync(TicketId id, int after, int limit, CancellationToken cancellationToken)
    {
        var some = change.Events.Where(happened => happened.Seq > after).ToList();
        var page = new TicketHistory(change.Head, [.. some.Take(limit)], some.Count > limit);
        return Task.FromResult(id == change.Head.Id ? page : null);
    }

    public Task<TicketChanges?> ReadChangesAsync(TicketId id, int firstSeq, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Ticket?> FindHeadAsync(TicketId id, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task MoveCursorAsync(TicketChanges changes, int lastSeq, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
