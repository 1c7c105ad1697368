using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Tickets.Projection;

/// <summary>A ticket and its newest events, oldest first.</summary>
/// <param name="Projected">The number of the last event that has been projected; 0: none.</param>
/// <param name="CursorVersion">The version under which that was read; null: it was never recorded.</param>
public sealed record TicketChanges(Ticket Head, int Projected, string? CursorVersion, IReadOnlyList<TicketEvent> Events)
{
    public IReadOnlyList<TicketEvent> Pending => [.. Events.Where(e => e.Seq > Projected)];

    public bool Has(OperationId operation) => Events.Any(e => e.Operation == operation);
}
