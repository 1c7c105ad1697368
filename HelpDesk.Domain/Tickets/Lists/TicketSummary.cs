using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets.Lists;

/// <summary>What a list shows of a ticket; the members named alike mean what they mean in <see cref="Ticket"/>.</summary>
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
    DateTimeOffset UpdatedAt,
    DateTimeOffset PublicUpdatedAt,
    int LastEventSeq,
    int PublicVersion,
    int LastMessageSeq,
    int LastReplySeq)
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
        ticket.UpdatedAt,
        ticket.PublicUpdatedAt,
        ticket.LastEventSeq,
        ticket.PublicVersion,
        ticket.LastMessageSeq,
        ticket.LastReplySeq);
}
