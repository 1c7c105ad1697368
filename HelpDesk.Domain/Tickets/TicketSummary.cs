using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets;

/// <summary>What a list shows of a ticket.</summary>
public sealed record TicketSummary(
    TicketId Id,
    string Title,
    TicketStatus Status,
    TicketPriority Priority,
    string? Category,
    TagSet Tags,
    TicketChannel Channel,
    PersonRef Requester,
    PersonRef? Assignee,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static TicketSummary Of(Ticket ticket) => new(
        ticket.Id,
        ticket.Title,
        ticket.Status,
        ticket.Priority,
        ticket.Category,
        ticket.Tags,
        ticket.Channel,
        ticket.Requester,
        ticket.Assignee,
        ticket.CreatedAt,
        ticket.UpdatedAt);
}
