using HelpDesk.Domain.Mail;
using HelpDesk.Domain.Notifications;
using HelpDesk.Functions.Mail;

namespace HelpDesk.Functions.Notifications.Mails;

internal sealed class NotificationMails(IMailer mailer, ReplyAddresses replies, MailOptions options) : INotificationMails
{
    public async Task<string?> TrySendAsync(TicketMail mail, CancellationToken cancellationToken)
    {
        var ticket = mail.News.Ticket.Id;
        var isAnswerable = options.ReplyTo is not null;
        var outgoing = TicketMailText.Write(mail, isAnswerable).To(mail.Address, mail.To.Person.Name, MailIds.Of(mail)) with
        {
            ReplyTo = await replies.OfAsync(ticket, mail.To.Id, cancellationToken),
            Thread = MailIds.Thread(ticket),
        };
        return await mailer.TrySendAsync(outgoing, cancellationToken);
    }

    public Task<string?> TrySendAsync(DigestMail mail, CancellationToken cancellationToken) => mailer.TrySendAsync(
        DigestMailText.Write(mail).To(mail.Address, mail.To.Person.Name, MailIds.Of(mail)), cancellationToken);
}
