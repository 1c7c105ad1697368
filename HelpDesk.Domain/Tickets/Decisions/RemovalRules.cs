namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>Pure: how long a removed ticket can come back.</summary>
public static class RemovalRules
{
    /// <summary>How long after its removal a ticket can be restored. Later it is gone, whether or not its rows are.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static bool IsGone(Ticket ticket, DateTimeOffset now) => ticket.RemovedAt is { } removed && now - removed > Kept;
}
