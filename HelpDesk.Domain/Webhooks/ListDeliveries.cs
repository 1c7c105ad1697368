using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Use case: an admin looks at what was and is to be sent to a webhook, newest first.</summary>
public sealed class ListDeliveries(ReadWebhook readWebhook, IWebhookDeliveries deliveries)
{
    /// <param name="after">Where the page before ended; null: at the beginning.</param>
    public async Task<Outcome<Page<WebhookDelivery>>> RunAsync(
        WebhookId id, int limit, string? after, CancellationToken cancellationToken)
    {
        var webhook = await readWebhook.RunAsync(id, cancellationToken);
        if (!webhook.IsSuccess)
            return webhook.Error;
        var page = await deliveries.ListAsync(id, limit, after, cancellationToken);
        return page with { Items = [.. page.Items.Select(delivery => AsItIs(webhook.Value, delivery))] };
    }

    /// <summary>What was dropped by an admin's switching off is written down when its turn comes; it is so at once.</summary>
    private static WebhookDelivery AsItIs(Webhook webhook, WebhookDelivery delivery) =>
        !delivery.IsOver && webhook.HasDropped(delivery) ? delivery.End(DeliveryState.Dropped) : delivery;
}
