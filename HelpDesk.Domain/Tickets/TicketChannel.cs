namespace HelpDesk.Domain.Tickets;

/// <summary>The way a ticket came in.</summary>
public enum TicketChannel
{
    Web,
    Mobile,
    Email,
    Api,
}
