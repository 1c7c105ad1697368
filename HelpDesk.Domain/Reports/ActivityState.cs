using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Reports;

/// <summary>What a ticket counts as at one moment.</summary>
public sealed record ActivityState(TicketStatus Status, TicketPriority Priority, string? Category, PersonRef? Assignee)
{
    public bool IsInBacklog => Status is not TicketStatus.Closed;
}
