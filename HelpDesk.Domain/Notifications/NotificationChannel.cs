namespace HelpDesk.Domain.Notifications;

/// <summary>The ways in which people are told. Stored as its word; never rename one.</summary>
public enum NotificationChannel
{
    InApp,

    Email,
}
