using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Use case: an admin has something sent again, however it ended: the same message, so with the same id.</summary>
public sealed class RedeliverWebhook(ReadWebhook readWebhook, IWebhookDeliveries deliveries, IWebhookOrders orders)
{
    public async Task<Outcome<WebhookDelivery>> RunAsync(WebhookId id, DeliveryId which, CancellationToken cancellationToken)
    {
        var webhook = await readWebhook.RunAsync(id, cancellationToken);
        if (!webhook.IsSuccess)
            return webhook.Error;
        if (await deliveries.FindAsync(id, which, cancellationToken) is not { Value: var delivery })
            return new DomainError.NotFound();
        if (!webhook.Value.IsActive)
            return TestWebhook.IsOff;

        // Nothing is written: the order says what is to be done, and says it once however often it comes.
        await orders.PutAsync([DeliveryOrder.Again(delivery)], TimeSpan.Zero, cancellationToken);
        return delivery with { State = DeliveryState.Pending, NextAt = null };
    }
}
