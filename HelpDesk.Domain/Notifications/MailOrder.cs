namespace HelpDesk.Domain.Notifications;

/// <summary>Mails about one operation that are still to be sent: the fan-out's work, handed on.</summary>
/// <param name="About">Where and when it happened.</param>
/// <param name="To">No more than <see cref="Most"/>: who comes last waits for all the others.</param>
/// <param name="Tries">How often it has been tried in vain.</param>
/// <param name="Since">When it was ordered first; later copies keep it.</param>
public sealed record MailOrder(
    NotificationId About, IReadOnlyList<MailNotice> To, int Tries, DateTimeOffset Since)
{
    /// <summary>A queue call costs as much as eleven table calls, so that a message serves several.</summary>
    public const int Most = 8;

    /// <summary>After so long nobody knows any more who has got it, and it is news to nobody.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(30);
}
