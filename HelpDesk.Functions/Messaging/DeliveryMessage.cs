using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Messaging;

/// <summary>One delivery within a <see cref="WebhookOrderMessage"/>.</summary>
internal sealed record DeliveryMessage(string Webhook, string Delivery, string Event, int Tries, string Kind)
{
    public static DeliveryMessage Of(DeliveryOrder order) =>
        new(order.Webhook.Value, order.Id.ToString(), order.Event.Word(), order.Tries, Words.Of(order.Kind));

    public DeliveryOrder ToOrder() => new(
        new WebhookId(Webhook),
        DeliveryId.Find(Delivery) ?? throw new NotSupportedException("A queue message names no delivery."),
        WebhookEvents.Parse(Event),
        Tries,
        Words.Parse<OrderKind>(Kind));
}
