using HelpDesk.Domain.Mail;

namespace HelpDesk.Functions.Mail;

/// <summary>Hands mails over for those who go on if one is not taken.</summary>
internal static class MailTries
{
    /// <returns>Null: it has been taken over. Otherwise why not, in words that may stand in a log.</returns>
    public static async Task<string?> TrySendAsync(this IMailer mailer, OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            await mailer.SendAsync(mail, cancellationToken);
            return null;
        }
        catch (MailNotTakenException refused)
        {
            return refused.Message;
        }
        catch (Exception broken) when (!cancellationToken.IsCancellationRequested)
        {
            // Its message may hold an address.
            return broken.GetType().Name;
        }
    }
}
