using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Tickets.Lists;

/// <summary>In which lists a ticket stands, and where in each: so it can be found there again when it has moved on.</summary>
/// <param name="IsRemoved">It stands in none but that of the removed ones, which only retention reads.</param>
public sealed record TicketPlacement(
    TicketId Id,
    TicketStatus Status,
    PersonId Requester,
    PersonId? Assignee,
    Followers Followers,
    DateTimeOffset UpdatedAt,
    DateTimeOffset PublicUpdatedAt,
    bool IsRemoved)
{
    public static TicketPlacement Of(Ticket ticket) => new(
        ticket.Id,
        ticket.Status,
        ticket.Requester.Id,
        ticket.Assignee?.Id,
        ticket.Followers,
        ticket.UpdatedAt,
        ticket.PublicUpdatedAt,
        ticket.IsRemoved);

    public static TicketPlacement After(TicketEvent happened) => new(
        happened.Ticket,
        happened.After.Status,
        happened.After.Requester.Id,
        happened.After.Assignee?.Id,
        happened.After.Followers,
        happened.At,
        happened.After.PublicUpdatedAt,
        // Nothing else happens to a ticket before it is restored.
        IsRemoved: happened.What is TicketHappening.Removed);
}
