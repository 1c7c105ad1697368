using HelpDesk.Domain.Mail;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Mail;
using HelpDesk.Functions.Notifications.Mails;
using HelpDesk.Functions.Reports.Subscriptions;

namespace HelpDesk.Functions.Reports.Mails;

internal sealed class ReportMails(IMailer mailer, DeskAddress address) : IReportMails
{
    public async Task<string?> TrySendAsync(ReportMail mail, CancellationToken cancellationToken)
    {
        var text = ReportMailText.Write(mail, address.Of(SubscriptionResult.PathOf(mail.What.Subscription)));
        var outgoing = text.To(mail.Address, mail.To.Person.Name, MailIds.Of(mail)) with
        {
            Files = [await ReportFile.WriteAsync(mail.What.Edition, mail.Report.Days, cancellationToken)],
        };
        return await mailer.TrySendAsync(outgoing, cancellationToken);
    }
}
