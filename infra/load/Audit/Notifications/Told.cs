using HelpDesk.Domain.Notifications;

namespace HelpDesk.Load.Audit.Notifications;

/// <summary>Somebody is told of one command.</summary>
/// <param name="At">When its first event happened: no other of that ticket did then.</param>
internal sealed record Told(string Person, int Ticket, DateTimeOffset At, NotificationEvent What)
{
    /// <summary>Who opened a ticket themselves has that in writing only.</summary>
    public bool IsOwnAct { get; init; }
}
