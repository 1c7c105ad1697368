using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Notifications;

/// <summary>Sends the mails that are ordered. What can't be sent is ordered again: the message has done its work.</summary>
public sealed partial class DeliverNotificationFunction(
    DeliverMail mails,
    DeliverDigest digests,
    DeliverReport reports,
    TimeProvider time,
    ILogger<DeliverNotificationFunction> log)
{
    [Function("DeliverNotification")]
    public async Task RunAsync([QueueTrigger(QueueNames.Notifications)] string message, CancellationToken cancellationToken)
    {
        var (now, chance) = (time.GetUtcNow(), Random.Shared.NextDouble());
        await (MessageName.Of(message) switch
        {
            DigestOrderMessage.ThisName =>
                DeliverAsync(DigestOrderMessage.Read(message, now), now, chance, cancellationToken),
            ReportOrderMessage.ThisName =>
                DeliverAsync(ReportOrderMessage.Read(message, now), now, chance, cancellationToken),
            _ => DeliverAsync(MailOrderMessage.Read(message, now), now, chance, cancellationToken),
        });
    }

    private async Task DeliverAsync(MailOrder order, DateTimeOffset now, double chance, CancellationToken cancellationToken)
    {
        var report = await mails.RunAsync(order, now, chance, cancellationToken);
        if (report != MailReport.Nothing)
            LogDelivered(order.About.Ticket, order.About.Seq, report.Sent, report.Waiting, report.Failed);
        if (report is { Reason: { } reason, IsGivenUp: true })
            LogGivenUp(order.About.Ticket, order.About.Seq, report.Failed, reason);
        else if (report.Reason is { } trouble)
            LogFailed(order.About.Ticket, order.About.Seq, report.Failed, trouble);
    }

    private async Task DeliverAsync(DigestOrder order, DateTimeOffset now, double chance, CancellationToken cancellationToken)
    {
        var fate = await digests.RunAsync(order, now, chance, cancellationToken);
        LogDigest(order.To, fate.GetType().Name);
        if (fate is MailFate.Failed failed)
            LogDigestFailed(order.To, failed.Reason);
    }

    private async Task DeliverAsync(ReportOrder order, DateTimeOffset now, double chance, CancellationToken cancellationToken)
    {
        var fate = await reports.RunAsync(order, now, chance, cancellationToken);
        LogReport(order.What, fate.GetType().Name);
        if (fate is MailFate.Failed failed)
            LogReportFailed(order.What, failed.Reason);
    }

    [LoggerMessage(
        1, LogLevel.Information, "Mails about event {Seq} of ticket {Ticket}: {Sent} sent, {Waiting} wait, {Failed} failed")]
    private partial void LogDelivered(TicketId ticket, int seq, int sent, int waiting, int failed);

    [LoggerMessage(
        2, LogLevel.Warning, "{Failed} mail(s) about event {Seq} of ticket {Ticket} are tried again later: {Reason}")]
    private partial void LogFailed(TicketId ticket, int seq, int failed, string reason);

    [LoggerMessage(
        3, LogLevel.Error, "{Failed} mail(s) about event {Seq} of ticket {Ticket} are given up: {Reason}")]
    private partial void LogGivenUp(TicketId ticket, int seq, int failed, string reason);

    [LoggerMessage(4, LogLevel.Information, "Digest for person {Person}: {Fate}")]
    private partial void LogDigest(PersonId person, string fate);

    [LoggerMessage(6, LogLevel.Information, "Report {Report}: {Fate}")]
    private partial void LogReport(SubscriptionEdition report, string fate);

    [LoggerMessage(7, LogLevel.Warning, "Report {Report} was not sent: {Reason}")]
    private partial void LogReportFailed(SubscriptionEdition report, string reason);

    [LoggerMessage(5, LogLevel.Warning, "The digest for person {Person} was not sent: {Reason}")]
    private partial void LogDigestFailed(PersonId person, string reason);
}
