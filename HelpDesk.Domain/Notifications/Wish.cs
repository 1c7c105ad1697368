namespace HelpDesk.Domain.Notifications;

/// <summary>What people want to hear of, by each of the ways.</summary>
internal static class Wish
{
    public static bool IsForInbox(Recipient who, Notice notice) =>
        !notice.IsByMailOnly && who.Wants(notice.Event, NotificationChannel.InApp);

    public static bool IsForMail(Recipient who, Notice notice) =>
        who.Email is not null && who.Wants(notice.Event, NotificationChannel.Email);
}
