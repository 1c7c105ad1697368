using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Notifications;

/// <summary>
/// Use case: sends somebody the one mail of the day, with all that they still want to know and still may. Nothing, where nothing
/// is left.
/// </summary>
public sealed class DeliverDigest(
    IDigests digests,
    IRecipients recipients,
    FindTicketNews findNews,
    SendOnce once,
    INotificationMails mails,
    IDigestOrders orders,
    IUndeliverable undeliverable,
    DeskCalendar calendar)
{
    /// <summary>Nobody reads more in one mail; what is beyond is only counted.</summary>
    public const int MostItems = 100;

    private const int AtOnce = 4;

    /// <param name="chance">See <see cref="BackOff.Next"/>.</param>
    public async Task<MailFate> RunAsync(
        DigestOrder order, DateTimeOffset now, double chance, CancellationToken cancellationToken)
    {
        var items = await digests.ListAsync(order.To, order.Due, cancellationToken);
        if (items.Count == 0)
            return new MailFate.Needless();

        var fate = await SendAsync(order, items, now, cancellationToken);
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
                await digests.RemoveAsync(items, cancellationToken);
                break;
        }

        return fate;
    }

    /// <summary>All is looked up before it is reserved, however long that takes.</summary>
    private async Task<MailFate> SendAsync(
        DigestOrder order, IReadOnlyList<DigestItem> items, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await recipients.FindAsync(order.To, cancellationToken) is not { Email: { } address } to)
            return new MailFate.Needless();
        if (to.Preferences.MailMoment(now, calendar) is var moment && moment > now)
            return new MailFate.Quiet(moment);

        var found = await SideBySide.RunAsync(items, AtOnce, (item, stop) => FindAsync(to, item, stop), cancellationToken);
        List<DigestNews> news = [.. found.OfType<DigestNews>()];
        if (news.Count == 0)
            return new MailFate.Needless();
        var left = Math.Max(news.Count - MostItems, 0);
        var mail = new DigestMail(to.Person, address, order.Due, [.. news.Take(MostItems)], left);
        return await once.RunAsync(
            new MailDelivery.Digest(order.To, order.Due),
            () => mails.TrySendAsync(mail, CancellationToken.None),
            new MailFate.Sent(),
            cancellationToken);
    }

    /// <summary>Null: it is no longer for them.</summary>
    private async Task<DigestNews?> FindAsync(Recipient to, DigestItem item, CancellationToken cancellationToken) =>
        to.Wants(item.Event, NotificationChannel.Email)
        && await findNews.RunAsync(item.About, cancellationToken) is { } news
        && NoticeAccess.MayHear(to.Person, item.Event, news.Operation.After, news.Ticket)
            ? new(item.Event, news)
            : null;

    private async Task TryAgainAsync(
        DigestOrder order, string reason, DateTimeOffset now, double chance, CancellationToken cancellationToken)
    {
        if (BackOff.Next(order.Tries, order.Since, now, chance) is { } pause)
            await orders.PutAsync(order, pause, cancellationToken);
        else
            await undeliverable.AddAsync(order, reason, order.Since + BackOff.GivesUpAfter, cancellationToken);
    }
}
