namespace HelpDesk.Domain.Notifications;

/// <summary>What people are told of. Stored as its word; never rename one.</summary>
public enum NotificationEvent
{
    /// <summary>Their request for help has arrived.</summary>
    Received,

    /// <summary>There is a new ticket that staff can take.</summary>
    Opened,

    Replied,

    Noted,

    /// <summary>A note names them.</summary>
    Mentioned,

    /// <summary>A ticket was given to them.</summary>
    Assigned,

    StatusChanged,

    Closed,

    Reopened,
}
