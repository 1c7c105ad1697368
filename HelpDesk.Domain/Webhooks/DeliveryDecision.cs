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
        if (webhook.Off is { } off)
            return OfInactive(known, off);
        if (order.Kind is not OrderKind.Again && webhook.HasDropped(known))
            return DeliveryStep.Drop;
        if (known.ReservedUntil > now)
            return DeliveryStep.Wait;
        // Whoever wants to see it arrive does not wait for the receiver's rest.
        if (order.Kind is OrderKind.Again || order.Id.IsTest || !webhook.Health.IsResting(now))
            return DeliveryStep.Send;
        return webhook.Health.RestUntil > known.Since + BackOff.GivesUpAfter ? DeliveryStep.GiveUp : DeliveryStep.Rest;
    }

    /// <summary>An admin knows what they switch off; what goes off by itself leaves behind all that it was not sent.</summary>
    private static DeliveryStep OfInactive(WebhookDelivery known, SwitchedOff off) => known.State switch
    {
        DeliveryState.Pending => off.Reason is SwitchOffReason.Admin ? DeliveryStep.Drop : DeliveryStep.GiveUp,
        // It was a dead letter, and is one again.
        DeliveryState.Failed when off.Reason is not SwitchOffReason.Admin => DeliveryStep.GiveUp,
        _ => DeliveryStep.Nothing,
    };
}
