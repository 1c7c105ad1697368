using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Tickets;

/// <summary>What a list shows of a ticket, as the caller sees it.</summary>
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
    DateTimeOffset UpdatedAt,
    int MessageCount,
    int Version)
{
    public static TicketSummaryResponse Of(TicketSummary ticket, Actor caller)
    {
        var seesNotes = TicketAccess.SeesNotes(caller, ticket.Requester.Id);
        return new(
            ticket.Id.Value,
            ticket.Title,
            ticket.Status,
            ticket.Priority,
            ticket.Category,
            ticket.Tags.Values,
            ticket.Channel,
            PersonResponse.Of(ticket.Requester),
            PersonResponse.Maybe(ticket.Assignee),
            ticket.CreatedAt,
            seesNotes ? ticket.UpdatedAt : ticket.PublicUpdatedAt,
            seesNotes ? ticket.LastMessageSeq : ticket.LastReplySeq,
            seesNotes ? ticket.LastEventSeq : ticket.PublicVersion);
    }
}
