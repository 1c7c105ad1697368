using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Reports;

/// <summary>One event, flat, with all that a day's figures need of it.</summary>
public sealed record TicketActivity(
    DateOnly Day,
    TicketId Ticket,
    int Seq,
    ActivityKind Kind,
    DateTimeOffset At,
    PersonId By,
    Role ByRole,
    TicketStatus Status,
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
        KindOf(happened),
        happened.At,
        happened.By.Id,
        happened.By.Role,
        happened.Status,
        happened.Assignee?.Id,
        happened.Requester.Id,
        happened.Priority,
        happened.Category,
        happened.Channel);

    private static ActivityKind KindOf(TicketEvent happened) => happened switch
    {
        TicketOpened => ActivityKind.Opened,
        _ => throw new InvalidOperationException($"No activity is known for {happened.GetType().Name}."),
    };
}
