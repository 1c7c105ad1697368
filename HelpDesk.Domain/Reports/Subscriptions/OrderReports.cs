using HelpDesk.Domain.Common;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>
/// Use case: puts every report on its way that is due and whose days are all counted for good. It is ordered before that is
/// written down: who dies in between, or does the same at the same time, orders it twice, and the second order finds it sent.
/// </summary>
public sealed class OrderReports(
    ISubscriptions subscriptions, EditionReports reports, IReportOrders mails, IWebhookOrders webhooks, DeskCalendar calendar)
{
    private const int AtOnce = 4;

    public async Task<OrderedReports> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var all = await subscriptions.AllAsync(cancellationToken);
        var due = all
            .Select(one => (Subscription: one, Edition: DueEdition.Of(one.Value, now, calendar)))
            .Where(one => one.Edition is not null)
            .GroupBy(one => one.Edition!, one => one.Subscription);
        var (ordered, waiting) = (0, 0);
        foreach (var some in due)
        {
            if (EditionReports.IsReady(await reports.ReadAsync(some.Key, cancellationToken)))
            {
                await SideBySide.RunAsync(
                    some, AtOnce, (one, stop) => OrderAsync(one, some.Key, now, stop), cancellationToken);
                ordered += some.Count();
            }
            else
            {
                waiting += some.Count();
            }
        }

        return new(ordered, waiting);
    }

    private async Task OrderAsync(
        Versioned<Subscription> found, Edition edition, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var what = new SubscriptionEdition(found.Value.Id, edition);
        if (found.Value.Webhook is { } webhook)
        {
            var delivery = DeliveryId.Of(what, calendar.EndOf(edition.Last));
            await webhooks.PutAsync(
                [new DeliveryOrder(webhook, delivery, WebhookEvent.ReportReady)], TimeSpan.Zero, cancellationToken);
        }
        else
        {
            await mails.PutAsync(new(what, Tries: 0, Since: now), TimeSpan.Zero, cancellationToken);
        }

        // Overtaken, it was changed or ordered by somebody else; the next run looks again.
        await subscriptions.TrySaveAsync(found.Value with { Ordered = edition }, found.Version, cancellationToken);
    }
}
