using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets.Events;

/// <summary>How a ticket stood right after an event: what figures, lists and notifications need of it.</summary>
public sealed record TicketFacts(
    TicketStatus Status,
    PersonRef? Assignee,
    PersonRef Requester,
    Followers Followers,
    TicketPriority Priority,
    string? Category,
    TicketChannel Channel,
    DateTimeOffset PublicUpdatedAt)
{
    public static TicketFacts Of(Ticket ticket) => new(
        ticket.Status,
        ticket.Assignee,
        ticket.Requester,
        ticket.Followers,
        ticket.Priority,
        ticket.Category,
        ticket.Channel,
        ticket.PublicUpdatedAt);
}
