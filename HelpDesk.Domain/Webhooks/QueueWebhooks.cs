using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Projection;

namespace HelpDesk.Domain.Webhooks;

/// <summary>
/// Orders what other programs are to be told of a ticket's changes: one queue message for all webhooks and all that was new, as
/// long as there is room, since one costs as much as eleven operations on tables.
/// </summary>
public sealed class QueueWebhooks(ActiveWebhooks active, IWebhookOrders orders) : IChangeListener
{
    public async Task TellAsync(TicketChanges changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var news = changes.Pending.Where(happened => now - happened.At <= WebhookLimits.News).ToList();
        if (news.Count == 0)
            return;

        var webhooks = await active.AllAsync(now, cancellationToken);
        foreach (var some in webhooks.SelectMany(webhook => Orders(webhook, news)).Chunk(DeliveryOrder.Most))
            await orders.PutAsync(some, TimeSpan.Zero, cancellationToken);
    }

    private static IEnumerable<DeliveryOrder> Orders(Webhook webhook, IReadOnlyList<TicketEvent> news) => news
        .Select(happened => (Id: DeliveryId.Of(happened), What: WebhookEvents.Of(happened.Kind)))
        .Where(one => webhook.Events.Contains(one.What))
        .Select(one => new DeliveryOrder(webhook.Id, one.Id, one.What));
}
