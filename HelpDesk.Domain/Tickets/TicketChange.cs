namespace HelpDesk.Domain.Tickets;

/// <summary>What a decision came to: how the ticket stands now, and what happened. Both are written, or neither.</summary>
public sealed record TicketChange(Ticket Head, IReadOnlyList<TicketEvent> Events);
