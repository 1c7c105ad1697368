using System.Security.Cryptography;
using System.Text;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Mail;

namespace HelpDesk.Functions.Notifications.Mails;

/// <summary>
/// The names of mails about tickets and of reports, see <see cref="MailWriter"/>. Hashed, since an id may hold any character;
/// and made of the operation's own id, since its number would tell a requester of the notes before it.
/// </summary>
internal static class MailIds
{
    private const int HashBytes = 15;

    public static string Of(TicketMail mail) =>
        $"ticket.{mail.News.Ticket.Id}.{Hash($"{mail.News.Operation.Id}\n{mail.To.Id}")}";

    public static string Of(DigestMail mail) => $"digest.{Hash($"{mail.Due.UtcTicks}\n{mail.To.Id}")}";

    public static string Of(ReportMail mail) => $"report.{Hash($"{mail.What}\n{mail.To.Id}")}";

    /// <summary>Of a mail that was never sent, and that all those about a ticket answer.</summary>
    public static string Thread(TicketId ticket) => $"ticket.{ticket}";

    private static string Hash(string text) => Base32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes));
}
