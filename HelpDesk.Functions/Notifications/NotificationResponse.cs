using System.ComponentModel;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Notifications;

/// <summary>A notification in the caller's inbox.</summary>
internal sealed record NotificationResponse(
    string Id,
    NotificationEvent Event,
    int TicketId,
    [property: Description("The ticket's, as it was when this was told.")] string Title,
    [property: Description("What happened, in one short line.")] string Text,
    [property: Description("When it happened.")] DateTimeOffset At,
    [property: Description("Null: not yet.")] DateTimeOffset? ReadAt)
{
    public static NotificationResponse Of(InboxItem item) => new(
        InboxItemIdText.Write(item.Id), item.Event, item.Ticket.Value, item.Title, item.Text, item.At, item.ReadAt);
}
