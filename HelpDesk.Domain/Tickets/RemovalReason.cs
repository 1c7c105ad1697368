namespace HelpDesk.Domain.Tickets;

/// <summary>Why a ticket was removed. Stored as its word; never rename one.</summary>
public enum RemovalReason
{
    /// <summary>Nobody asked for help.</summary>
    Spam,

    /// <summary>It should not have been opened: a test, or the same twice.</summary>
    Mistake,
}
