using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Reports;

/// <summary>One event, flat, with all that a day's figures need of it.</summary>
/// <param name="From">The status before; null where it stayed.</param>
public sealed record TicketActivity(
    DateOnly Day,
    TicketId Ticket,
    int Seq,
    TicketEventKind Kind,
    DateTimeOffset At,
    PersonId By,
    Role ByRole,
    TicketStatus Status,
    TicketStatus? From,
    PersonId? Assignee,
    PersonId Requester,
    TicketPriority Priority,
    string? Category,
    TicketChannel Channel)
{
    public static TicketActivity Of(TicketEvent happened) => new(
        happened.DeskDay,
        happened.Ticket,
        happened.Seq,
        happened.Kind,
        happened.At,
        happened.By.Id,
        happened.By.Role,
        happened.After.Status,
        (happened.What as TicketHappening.StatusChanged)?.From,
        happened.After.Assignee?.Id,
        happened.After.Requester.Id,
        happened.After.Priority,
        happened.After.Category,
        happened.After.Channel);
}
