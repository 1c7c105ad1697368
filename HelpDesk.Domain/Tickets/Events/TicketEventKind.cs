namespace HelpDesk.Domain.Tickets.Events;

/// <summary>The kinds of events as figures, rows and readers name them. Stored as its word; never rename one.</summary>
public enum TicketEventKind
{
    Opened,
    Replied,
    Noted,
    Assigned,
    Unassigned,
    StatusChanged,
    Edited,
    Followed,
    Unfollowed,
    Removed,
    Restored,
}
