namespace HelpDesk.Domain.Notifications;

/// <summary>A notice with the one who gets it, who says how they want it.</summary>
internal sealed record Wish(Recipient Who, Notice Notice)
{
    public bool IsForInbox() => !Notice.IsByMailOnly && Who.Wants(Notice.Event, NotificationChannel.InApp);

    public bool IsForMail() => Who.Email is not null && Who.Wants(Notice.Event, NotificationChannel.Email);
}
