using System.Globalization;
using System.Text.RegularExpressions;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Notifications.Mails;

/// <summary>What stands behind the plus of an address for answers: the ticket, and a proof of whom it was given to.</summary>
/// <param name="Proof">Nothing as long as nobody has checked it, see <see cref="ReplyAddresses.VerifyAsync"/>.</param>
internal sealed partial record ReplyToken(TicketId Ticket, string Proof)
{
    /// <summary>Of an HMAC, so many bytes are kept: 80 bits, beyond all guessing by mail.</summary>
    public const int ProofBytes = 10;

    public const int MaxLength = 10 + 1 + (ProofBytes * 8 / 5);

    /// <summary>Null: it is none. Mail servers may have changed upper and lower case.</summary>
    public static ReplyToken? Find(string text) =>
        Form().Match(text.ToLowerInvariant()) is { Success: true } match
        && int.TryParse(match.Groups["ticket"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticket)
            ? new(new(ticket), match.Groups["proof"].Value)
            : null;

    public override string ToString() => $"{Ticket}-{Proof}";

    [GeneratedRegex(@"\A(?<ticket>[1-9][0-9]{0,9})-(?<proof>[a-z2-7]{16})\z")]
    private static partial Regex Form();
}
