using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Tickets;

internal sealed record TicketResponse(
    int Id,
    string Title,
    string Description,
    TicketStatus Status,
    TicketPriority Priority,
    string? Category,
    IReadOnlyList<string> Tags,
    IReadOnlyDictionary<string, string> Fields,
    TicketChannel Channel,
    PersonResponse Requester,
    PersonResponse? Assignee,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static TicketResponse Of(Ticket ticket) => new(
        ticket.Id.Value,
        ticket.Title,
        ticket.Description,
        ticket.Status,
        ticket.Priority,
        ticket.Category,
        ticket.Tags.Values,
        ticket.Fields.Values,
        ticket.Channel,
        PersonResponse.Of(ticket.Requester),
        ticket.Assignee is null ? null : PersonResponse.Of(ticket.Assignee),
        ticket.CreatedAt,
        ticket.UpdatedAt);
}
