using System.ComponentModel;

namespace HelpDesk.Functions.Notifications;

internal sealed record NotificationListResponse(
    IReadOnlyList<NotificationResponse> Items,
    string? NextCursor,
    [property: Description("How many of the newest 200 are unread, whatever this page shows.")] int Unread);
