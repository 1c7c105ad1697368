namespace HelpDesk.Domain.Tickets.Events;

/// <summary>What can be edited. Stored as its word; never rename one.</summary>
public enum TicketField
{
    Title,
    Description,
    Priority,
    Category,
    Tags,
    Fields,
}
