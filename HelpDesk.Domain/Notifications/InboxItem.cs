using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Notifications;

/// <summary>A notification in somebody's inbox.</summary>
/// <param name="Title">The ticket's, as it was when they were told.</param>
/// <param name="Text">What happened, in one short line.</param>
/// <param name="IsForStaff">It tells what only staff may know: whoever is no longer staff no longer sees it.</param>
public sealed record InboxItem(
    PersonId To, InboxItemId Id, NotificationEvent Event, string Title, string Text, bool IsForStaff)
{
    public const int MaxText = 200;

    public TicketId Ticket => Id.Ticket;

    public DateTimeOffset At => Id.At;

    /// <summary>Null: not yet.</summary>
    public DateTimeOffset? ReadAt { get; init; }
}
