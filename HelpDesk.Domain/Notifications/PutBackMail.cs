using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Notifications;

/// <summary>Orders again what of an order could not be sent yet, or puts it away for good.</summary>
public sealed class PutBackMail(IMailOrders orders, IUndeliverable undeliverable)
{
    /// <summary>After a reservation has ended: clocks differ a little.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    /// <param name="fates">One for each of the order's recipients, in their order.</param>
    public async Task<MailReport> RunAsync(
        MailOrder order,
        IReadOnlyList<MailFate> fates,
        DateTimeOffset now,
        double chance,
        CancellationToken cancellationToken)
    {
        var (taken, quiet, failed) = (Of<MailFate.Taken>(order, fates), Of<MailFate.Quiet>(order, fates),
            Of<MailFate.Failed>(order, fates));

        // Each order is a queue call: those who are taken wait for the last of them.
        if (taken.Count > 0)
            await orders.PutAsync(Only(order, taken), taken.Max(one => one.Fate.Until) + Margin - now, cancellationToken);
        foreach (var group in quiet.GroupBy(one => one.Fate.Until))
        {
            // Its day of tries begins then, unless it has begun: a night in between makes it no longer.
            var later = Only(order, [.. group]) with { Since = order.Tries == 0 ? group.Key : order.Since };
            await orders.PutAsync(later, group.Key - now, cancellationToken);
        }

        var isGivenUp = failed.Count > 0
            && await IsGivenUpAsync(Only(order, failed), failed[0].Fate.Reason, now, chance, cancellationToken);
        return new(
            fates.OfType<MailFate.Sent>().Count(),
            taken.Count + quiet.Count,
            failed.Count,
            failed.Count > 0 ? failed[0].Fate.Reason : null,
            isGivenUp);
    }

    private async Task<bool> IsGivenUpAsync(
        MailOrder order, string reason, DateTimeOffset now, double chance, CancellationToken cancellationToken)
    {
        var again = order with { Tries = order.Tries + 1 };
        if (BackOff.Next(again.Tries, order.Since, now, chance) is { } pause)
        {
            await orders.PutAsync(again, pause, cancellationToken);
            return false;
        }

        // Not now: putting it away twice must make one dead letter.
        await undeliverable.AddAsync(again, reason, order.Since + BackOff.GivesUpAfter, cancellationToken);
        return true;
    }

    private static IReadOnlyList<(MailNotice Notice, TFate Fate)> Of<TFate>(MailOrder order, IReadOnlyList<MailFate> fates)
        where TFate : MailFate =>
        [.. order.To.Zip(fates).Where(one => one.Second is TFate).Select(one => (one.First, (TFate)one.Second))];

    private static MailOrder Only<TFate>(MailOrder order, IReadOnlyList<(MailNotice Notice, TFate Fate)> some) =>
        order with { To = [.. some.Select(one => one.Notice)] };
}
