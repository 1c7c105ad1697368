using System.Net.Mail;

namespace HelpDesk.Functions.Mail;

/// <summary>
/// A mail was not taken over, or nobody knows whether it was. It wraps nothing: what a server answers often holds the address,
/// and exceptions end in logs.
/// </summary>
internal sealed class MailNotTakenException(string mail, string reason) : Exception($"Mail {mail} was not taken over: {reason}.")
{
    public static MailNotTakenException By(SmtpServer server, string mail, Exception failed) => new(mail, failed switch
    {
        SmtpException { InnerException: { } cause } and not SmtpFailedRecipientException =>
            $"{server} broke off ({Kinds(cause)})",
        SmtpException refused => $"{server} answered {(int)refused.StatusCode} ({refused.StatusCode})",
        _ => $"{server} broke off ({Kinds(failed)})",
    });

    private static string Kinds(Exception? failed) =>
        failed?.InnerException is { } cause ? $"{failed.GetType().Name}, {Kinds(cause)}" : failed?.GetType().Name ?? "";
}
