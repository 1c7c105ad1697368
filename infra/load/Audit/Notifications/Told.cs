using HelpDesk.Domain.Notifications;

namespace HelpDesk.Load.Audit.Notifications;

/// <summary>Somebody is told of one command.</summary>
/// <param name="Seq">The number of its first event.</param>
internal sealed record Told(string Person, int Ticket, int Seq, NotificationEvent What)
{
    /// <summary>Who opened a ticket themselves has that in writing only.</summary>
    public bool IsOwnAct { get; init; }
}
