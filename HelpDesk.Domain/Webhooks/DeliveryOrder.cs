namespace HelpDesk.Domain.Webhooks;

/// <summary>Something is to be sent to a webhook.</summary>
/// <param name="Tries">How often it had been tried when this was ordered: an order from before the last try is void, since that
/// try has left another order behind, or none was needed.</param>
public sealed record DeliveryOrder(
    WebhookId Webhook, DeliveryId Id, WebhookEvent Event, int Tries = 0, OrderKind Kind = OrderKind.First)
{
    /// <summary>A queue call costs as much as eleven table calls, so that a message serves several.</summary>
    public const int Most = 10;

    /// <summary>Still the same try, and still somebody's wish if it was one.</summary>
    public DeliveryOrder Later() => this with { Kind = Kind is OrderKind.Again ? OrderKind.Again : OrderKind.Later };

    /// <summary>Still the same try, of a delivery that is written down as pending.</summary>
    public DeliveryOrder OfPending() => this with { Kind = OrderKind.Later };

    public static DeliveryOrder NextTry(WebhookDelivery delivery) => Of(delivery, OrderKind.Later);

    public static DeliveryOrder Again(WebhookDelivery delivery) => Of(delivery, OrderKind.Again);

    private static DeliveryOrder Of(WebhookDelivery delivery, OrderKind kind) =>
        new(delivery.Webhook, delivery.Id, delivery.Event, delivery.Attempts, kind);
}
