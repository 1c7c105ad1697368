using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets.Lists;

/// <summary>What counts of a ticket.</summary>
public sealed record CountedTicket(
    TicketId Id, TicketStatus Status, TicketPriority Priority, PersonId? Assignee, DateTimeOffset UpdatedAt);
