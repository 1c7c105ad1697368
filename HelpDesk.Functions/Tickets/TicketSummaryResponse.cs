using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Tickets;

internal sealed record TicketSummaryResponse(
    int Id,
    string Title,
    TicketStatus Status,
    TicketPriority Priority,
    string? Category,
    IReadOnlyList<string> Tags,
    TicketChannel Channel,
    PersonResponse Requester,
    PersonResponse? Assignee,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static TicketSummaryResponse Of(TicketSummary ticket) => new(
        ticket.Id.Value,
        ticket.Title,
        ticket.Status,
        ticket.Priority,
        ticket.Category,
        ticket.Tags.Values,
        ticket.Channel,
        PersonResponse.Of(ticket.Requester),
        ticket.Assignee is null ? null : PersonResponse.Of(ticket.Assignee),
        ticket.CreatedAt,
        ticket.UpdatedAt);
}
