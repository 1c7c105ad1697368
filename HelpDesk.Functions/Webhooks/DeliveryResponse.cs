using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Functions.Webhooks;

/// <summary>One event on its way to a webhook.</summary>
/// <param name="Event">Its word.</param>
/// <param name="TicketId">Null: it is a report or a test.</param>
/// <param name="Seq">The event's number in the ticket's audit trail.</param>
/// <param name="SubscriptionId">Of which it is a report; null: it is none.</param>
/// <param name="MessageId">What the receiver sees as webhook-id.</param>
/// <param name="LastStatus">What the receiver answered last; null: nothing.</param>
/// <param name="LastError">Why it answered nothing.</param>
/// <param name="NextAt">When it is tried next, about.</param>
internal sealed record DeliveryResponse(
    string Id,
    string Event,
    DateTimeOffset EventAt,
    int? TicketId,
    int? Seq,
    string? SubscriptionId,
    string MessageId,
    DeliveryState State,
    int Attempts,
    int? LastStatus,
    DeliveryError? LastError,
    DateTimeOffset? FirstAt,
    DateTimeOffset? LastAt,
    DateTimeOffset? NextAt)
{
    public static DeliveryResponse Of(WebhookDelivery delivery) => new(
        delivery.Id.ToString(),
        delivery.Event.Word(),
        delivery.Id.At,
        IsOfTicket(delivery) ? delivery.Id.Ticket.Value : null,
        IsOfTicket(delivery) ? delivery.Id.Seq : null,
        delivery.Id.Report?.Subscription.Value,
        delivery.MessageId,
        delivery.State,
        delivery.Attempts,
        delivery.LastStatus,
        delivery.LastError,
        delivery.FirstAt,
        delivery.LastAt,
        delivery.NextAt);

    private static bool IsOfTicket(WebhookDelivery delivery) => delivery.Id.Ticket.Value > 0;
}
