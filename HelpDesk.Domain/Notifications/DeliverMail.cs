using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Notifications;

/// <summary>
/// Use case: sends the mails of an order, each once, to those who still want them and still may read them. One that fails, or has
/// to wait, holds up none of the others.
/// </summary>
public sealed class DeliverMail(
    FindTicketNews findNews,
    IRecipients recipients,
    SendOnce once,
    INotificationMails mails,
    PutDownForDigest putDown,
    PutBackMail putBack,
    DeskCalendar calendar)
{
    /// <summary>Each is a connection to the mail server.</summary>
    private const int AtOnce = 4;

    /// <param name="chance">See <see cref="BackOff.Next"/>.</param>
    public async Task<MailReport> RunAsync(
        MailOrder order, DateTimeOffset now, double chance, CancellationToken cancellationToken)
    {
        if (now - order.About.At > MailOrder.GoodFor || await findNews.RunAsync(order.About, cancellationToken) is not { } news)
            return MailReport.Nothing;

        var fates = await SideBySide.RunAsync(
            order.To, AtOnce, (notice, stop) => TellAsync(news, notice, now, stop), cancellationToken);
        return await putBack.RunAsync(order, fates, now, chance, cancellationToken);
    }

    /// <summary>Whatever breaks here is the trouble of this one recipient.</summary>
    private async Task<MailFate> TellAsync(
        TicketNews news, MailNotice notice, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await recipients.FindAsync(notice.To, cancellationToken) is { } to && MayTell(to, notice.Event, news)
                ? await TellAsync(news, to, notice.Event, now, cancellationToken)
                : new MailFate.Needless();
        }
        catch (Exception broken) when (!cancellationToken.IsCancellationRequested)
        {
            return new MailFate.Failed(broken.GetType().Name);
        }
    }

    private static bool MayTell(Recipient to, NotificationEvent what, TicketNews news) =>
        to.Email is not null
        && to.Wants(what, NotificationChannel.Email)
        && NoticeAccess.MayHear(to.Person, what, news.Operation.After, news.Ticket);

    private async Task<MailFate> TellAsync(
        TicketNews news, Recipient to, NotificationEvent what, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var about = NotificationId.Of(news.Operation);
        var delivery = new MailDelivery.Notice(to.Id, about);
        switch (MailTiming.Of(to.Preferences, now, calendar))
        {
            case MailTiming.Quiet quiet:
                return new MailFate.Quiet(quiet.Until);
            case MailTiming.Digest digest:
                var item = new DigestItem(to.Id, about, what, digest.Due);
                return await once.RunAsync(
                    delivery, () => putDown.RunAsync(item, now, cancellationToken), new MailFate.Needless(), cancellationToken);
            default:
                var mail = new TicketMail(to.Person, to.Email!, what, news);
                return await once.RunAsync(
                    delivery, () => mails.TrySendAsync(mail, CancellationToken.None), new MailFate.Sent(), cancellationToken);
        }
    }
}
