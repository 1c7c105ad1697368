namespace HelpDesk.Domain.Tickets;

/// <summary>A ticket and its newest events, oldest first.</summary>
/// <param name="Projected">The number of the last event that has been projected; 0: none.</param>
/// <param name="CursorVersion">The version under which that was read; null: it was never recorded.</param>
public sealed record TicketChanges(Ticket Head, int Projected, string? CursorVersion, IReadOnlyList<TicketEvent> Events)
{
    public IReadOnlyList<TicketEvent> Pending { get; } = [.. Events.Where(e => e.Seq > Projected)];
}
