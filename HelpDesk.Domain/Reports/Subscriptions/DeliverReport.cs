using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>Use case: sends a report by mail, once, to whoever still wants it and still may have it.</summary>
public sealed class DeliverReport(
    FindReport find, EditionReports reports, SendOnce once, IReportMails mails, IReportOrders orders, DeskCalendar calendar)
{
    /// <param name="chance">See <see cref="BackOff.Next"/>.</param>
    public async Task<MailFate> RunAsync(
        ReportOrder order, DateTimeOffset now, double chance, CancellationToken cancellationToken)
    {
        var fate = await SendAsync(order.What, now, cancellationToken);
        switch (fate)
        {
            case MailFate.Quiet quiet:
                var later = order with { Since = order.Tries == 0 ? quiet.Until : order.Since };
                await orders.PutAsync(later, quiet.Until - now, cancellationToken);
                break;
            case MailFate.Taken taken:
                await orders.PutAsync(order, taken.Until + PutBackMail.Margin - now, cancellationToken);
                break;
            case MailFate.Failed failed:
                await TryAgainAsync(order with { Tries = order.Tries + 1 }, failed.Reason, now, chance, cancellationToken);
                break;
            default:
                break;
        }

        return fate;
    }

    /// <summary>All is looked up before it is reserved, however long that takes.</summary>
    private async Task<MailFate> SendAsync(
        SubscriptionEdition what, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now - calendar.EndOf(what.Edition.Last) > SubscriptionLimits.GoodFor
            || await find.ReaderAsync(what, cancellationToken) is not { } to)
            return new MailFate.Needless();
        if (to.Preferences.MailMoment(now, calendar) is var moment && moment > now)
            return new MailFate.Quiet(moment);

        var report = await reports.ReadAsync(what.Edition, cancellationToken);
        var mail = new ReportMail(to.Person, to.Email!, what, report);
        return await once.RunAsync(
            new MailDelivery.Report(to.Id, what),
            () => mails.TrySendAsync(mail, CancellationToken.None),
            new MailFate.Sent(),
            cancellationToken);
    }

    private async Task TryAgainAsync(
        ReportOrder order, string reason, DateTimeOffset now, double chance, CancellationToken cancellationToken)
    {
        if (BackOff.Next(order.Tries, order.Since, now, chance) is { } pause)
            await orders.PutAsync(order, pause, cancellationToken);
        else
            await orders.PutAwayAsync(order, reason, order.Since + BackOff.GivesUpAfter, cancellationToken);
    }
}
