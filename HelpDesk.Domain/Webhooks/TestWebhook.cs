using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Use case: an admin tries whether something arrives, by the way that everything goes.</summary>
public sealed class TestWebhook(ReadWebhook readWebhook, IWebhookOrders orders)
{
    public static DomainError IsOff { get; } = new DomainError.Conflict(
        "webhook-switched-off", "The webhook is switched off; switch it on first.");

    public async Task<Outcome<WebhookDelivery>> RunAsync(WebhookId id, Act act, CancellationToken cancellationToken)
    {
        var webhook = await readWebhook.RunAsync(id, cancellationToken);
        if (!webhook.IsSuccess)
            return webhook.Error;
        if (!webhook.Value.IsActive)
            return IsOff;

        var delivery = new WebhookDelivery(id, DeliveryId.OfTest(act), WebhookEvent.WebhookTest, Since: act.At);
        await orders.PutAsync([DeliveryOrder.Again(delivery)], TimeSpan.Zero, cancellationToken);
        return delivery;
    }
}
