using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>What a decision came to: how the ticket stands now, and what happened. All of it is written, or nothing.</summary>
public sealed record TicketChange(Ticket Head, IReadOnlyList<TicketEvent> Events, Message? Message = null)
{
    /// <summary>It is already as it was asked for.</summary>
    public bool IsNothing => Events.Count == 0;
}
