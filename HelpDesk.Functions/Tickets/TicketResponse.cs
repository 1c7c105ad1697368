using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Tickets;

/// <summary>A ticket as the caller sees it.</summary>
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
    IReadOnlyList<PersonResponse> Followers,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? FirstResponseAt,
    DateTimeOffset? ClosedAt,
    int ReopenCount,
    int? FollowUpOf,
    int MessageCount,
    int Version)
{
    public static TicketResponse Of(TicketView view)
    {
        var ticket = view.Ticket;
        return new(
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
            PersonResponse.Maybe(ticket.Assignee),
            [.. ticket.Followers.Values.Select(PersonResponse.Of)],
            ticket.CreatedAt,
            view.UpdatedAt,
            ticket.FirstResponseAt,
            ticket.ClosedAt,
            ticket.ReopenCount,
            ticket.FollowUpOf?.Value,
            view.MessageCount,
            view.Version);
    }
}
