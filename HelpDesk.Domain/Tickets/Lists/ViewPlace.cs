namespace HelpDesk.Domain.Tickets.Lists;

/// <summary>One row of one list.</summary>
public sealed record ViewPlace(string List, string Row, TicketId Ticket);
