using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Decides what is to be done about an order.</summary>
public static class DeliveryDecision
{
    /// <param name="known">How far it has come; <see cref="WebhookDelivery.Since"/> is now where nobody has looked yet.</param>
    public static DeliveryStep Decide(DeliveryOrder order, WebhookDelivery known, Webhook webhook, DateTimeOffset now)
    {
        if (known.Attempts > order.Tries || (known.IsOver && order.Kind is not OrderKind.Again))
            return DeliveryStep.Nothing;
        if (known.IsOver ? !webhook.IsActive : webhook.HasDropped(known))
            return known.IsOver ? DeliveryStep.Nothing : DeliveryStep.Drop;
        if (known.ReservedUntil > now)
            return DeliveryStep.Wait;
        // Whoever wants to see it arrive does not wait for the receiver's rest.
        if (order.Kind is OrderKind.Again || !webhook.Health.IsResting(now))
            return DeliveryStep.Send;
        return webhook.Health.RestUntil > known.Since + BackOff.GivesUpAfter ? DeliveryStep.GiveUp : DeliveryStep.Rest;
    }
}
