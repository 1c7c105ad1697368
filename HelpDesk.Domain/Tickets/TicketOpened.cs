namespace HelpDesk.Domain.Tickets;

public sealed record TicketOpened : TicketEvent;
