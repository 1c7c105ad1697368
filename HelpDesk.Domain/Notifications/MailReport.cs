namespace HelpDesk.Domain.Notifications;

/// <summary>What became of the mails of one order.</summary>
/// <param name="Waiting">Somebody else is at them, or their readers want them later.</param>
/// <param name="Failed">They are tried again, unless they are given up.</param>
/// <param name="Reason">Why one of them failed, in words that may stand in a log; null: none did.</param>
public sealed record MailReport(int Sent, int Waiting, int Failed, string? Reason, bool IsGivenUp)
{
    public static MailReport Nothing { get; } = new(0, 0, 0, Reason: null, IsGivenUp: false);
}
