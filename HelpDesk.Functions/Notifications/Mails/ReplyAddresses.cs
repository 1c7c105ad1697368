using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Mail;

namespace HelpDesk.Functions.Notifications.Mails;

/// <summary>
/// Gives everybody an address of their own for each ticket, so that what answers a mail finds the ticket, and nobody writes on a
/// ticket by guessing an address.
/// </summary>
internal sealed class ReplyAddresses(MailOptions options, ISecretKeys keys)
{
    /// <summary>RFC 5321, 4.5.3.1.1.</summary>
    private const int MostBeforeAt = 64;

    private const char Plus = '+';

    /// <summary>Of the address to which the token is added.</summary>
    public const int LongestLocalPart = MostBeforeAt - 1 - ReplyToken.MaxLength;

    private static readonly IdnMapping Idn = new();

    private readonly MailAddress _base = options.ReplyTo ?? options.From;

    public async ValueTask<string> OfAsync(TicketId ticket, PersonId person, CancellationToken cancellationToken)
    {
        var token = new ReplyToken(ticket, await ProofAsync(ticket, person, cancellationToken));
        return $"{_base.User}{Plus}{token}@{Idn.GetAscii(_base.Host)}";
    }

    /// <summary>Null: that is none of them. What it says is not proven yet.</summary>
    public ReplyToken? Read(string address)
    {
        var (start, end) = ($"{_base.User}{Plus}", $"@{Idn.GetAscii(_base.Host)}");
        return address.Length > start.Length + end.Length
            && address.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            && address.EndsWith(end, StringComparison.OrdinalIgnoreCase)
            ? ReplyToken.Find(address[start.Length..^end.Length])
            : null;
    }

    /// <summary>Whether it was given to this person for this ticket.</summary>
    public async ValueTask<bool> VerifyAsync(PersonId person, ReplyToken token, CancellationToken cancellationToken) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(await ProofAsync(token.Ticket, person, cancellationToken)),
            Encoding.UTF8.GetBytes(token.Proof));

    private async ValueTask<string> ProofAsync(TicketId ticket, PersonId person, CancellationToken cancellationToken)
    {
        var key = await keys.ReplyAddressKeyAsync(cancellationToken);
        var mac = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{ticket}\n{person}"));
        return Base32.Encode(mac.AsSpan(0, ReplyToken.ProofBytes));
    }
}
