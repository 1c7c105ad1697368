using System.Net.Mail;

namespace HelpDesk.Functions.Mail;

/// <summary>Who the desk's mail is from, and which way it leaves.</summary>
/// <param name="Smtp">Null: no server takes it, and it is written into the folder.</param>
internal sealed record MailOptions(MailAddress From, SmtpServer? Smtp, string Folder)
{
    /// <summary>From nobody on the internet: only for mail that stays on this machine.</summary>
    public static MailAddress Nobody { get; } = new("helpdesk@localhost", "HelpDesk");

    /// <summary>Where mail arrives that answers the desk's; null: nobody has said that anything reads it.</summary>
    public MailAddress? ReplyTo { get; init; }
}
