using HelpDesk.Domain.Mail;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Mail;

/// <summary>A mail without its envelope.</summary>
internal sealed record MailText(string Subject, string Text, string Html)
{
    public static MailText Of(MailContent content) => new(content.Subject, MailLayout.Text(content), MailLayout.Html(content));

    /// <summary>As a mail that nobody's program shall answer.</summary>
    /// <param name="id">See <see cref="OutgoingMail.Id"/>.</param>
    public OutgoingMail To(EmailAddress address, string name, string id) =>
        new(id, address, name, Subject, Text, Html, MailHeaders.Automatic);

    /// <summary>Nothing of it: it holds links that open doors.</summary>
    public override string ToString() => nameof(MailText);
}
