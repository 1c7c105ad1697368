using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Webhooks;

/// <summary>
/// Use case: sends what was ordered. The webhooks' deliveries go side by side, so that none waits for another's receiver; those
/// of one webhook one after the other.
/// </summary>
public sealed class DeliverWebhooks(
    ITicketHistory history, IConversations conversations, FindReport findReport, DeliverWebhook deliver)
{
    /// <param name="chance">From 0 up to, but not including, 1.</param>
    public Task RunAsync(IReadOnlyList<DeliveryOrder> orders, double chance, CancellationToken cancellationToken)
    {
        var contents = new WebhookContents(history, conversations, findReport, orders, cancellationToken);
        return Task.WhenAll(orders.GroupBy(order => order.Webhook).Select(some => DeliverAsync(some)));

        async Task DeliverAsync(IEnumerable<DeliveryOrder> some)
        {
            foreach (var order in some)
                await deliver.RunAsync(order, contents, chance, cancellationToken);
        }
    }
}
