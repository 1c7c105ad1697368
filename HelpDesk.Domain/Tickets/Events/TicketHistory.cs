namespace HelpDesk.Domain.Tickets.Events;

/// <summary>A ticket and a part of what has happened to it, oldest first.</summary>
/// <param name="GoesOn">There is more.</param>
public sealed record TicketHistory(Ticket Ticket, IReadOnlyList<TicketEvent> Events, bool GoesOn)
{
    /// <summary>The number from which the next part goes on; null: nothing follows.</summary>
    public int? Next => GoesOn ? Events[^1].Seq : null;
}
