using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>
/// Sends one event to one webhook, once: whoever sends reserves it first, and of several at once one gets it. It is sent twice
/// only where somebody dies between sending and writing that down.
/// </summary>
public sealed class DeliverWebhook(
    IWebhooks webhooks,
    IWebhookDeliveries deliveries,
    IWebhookOrders orders,
    IWebhookSender sender,
    IWebhookTurns turns,
    NoteAnswer noteAnswer,
    TimeProvider time)
{
    /// <summary>Who is overtaken so often leaves it for later.</summary>
    private const int Tries = 3;

    internal async Task RunAsync(
        DeliveryOrder order, WebhookContents contents, double chance, CancellationToken cancellationToken)
    {
        var found = await webhooks.FindAsync(order.Webhook, cancellationToken);
        if (found is not { Value: { IsDeleted: false } to })
            return;

        // A new order is nearly always the first that anybody hears of it: whether that is so shows when it is reserved.
        var isNew = order.Kind is OrderKind.First && !to.Webhook.Health.IsResting(time.GetUtcNow());
        for (var i = 0; i < Tries; i++)
        {
            var known = isNew && i == 0 ? null : await deliveries.FindAsync(order.Webhook, order.Id, cancellationToken);
            if (await StepAsync(new(order, to, known, chance), contents, cancellationToken))
                return;
        }

        await orders.PutAsync([order.Later()], WebhookLimits.Turn, cancellationToken);
    }

    /// <summary>False: somebody else was faster.</summary>
    private async Task<bool> StepAsync(
        DeliveryTurn turn, WebhookContents contents, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var known = turn.Known?.Value ?? new WebhookDelivery(turn.Order.Webhook, turn.Order.Id, turn.Order.Event, Since: now);
        switch (DeliveryDecision.Decide(turn.Order, known, turn.To.Webhook, now))
        {
            case DeliveryStep.Send:
                return await SendAsync(turn, known, contents, cancellationToken);
            case DeliveryStep.Wait:
                await orders.PutAsync([turn.Order.Later()], known.ReservedUntil!.Value - now, cancellationToken);
                return true;
            case DeliveryStep.Rest:
                var rest = turn.To.Webhook.Health.RestUntil!.Value - now;
                await PutBackAsync(turn, known, rest + (WebhookLimits.Turn * turn.Chance), now, cancellationToken);
                return true;
            case DeliveryStep.GiveUp:
                await orders.PutAwayAsync(DeliveryOrder.Again(known), Reason(known), now, cancellationToken);
                return await EndAsync(turn, known, DeliveryState.Failed, cancellationToken);
            case DeliveryStep.Drop:
                return await EndAsync(turn, known, DeliveryState.Dropped, cancellationToken);
            default:
                return true;
        }
    }

    private async Task<bool> SendAsync(
        DeliveryTurn turn, WebhookDelivery known, WebhookContents contents, CancellationToken cancellationToken)
    {
        using var place = await turns.TakeAsync(turn.To.Webhook, cancellationToken);
        if (place is null)
        {
            await PutBackAsync(turn, known, WebhookLimits.Turn * (1 + turn.Chance), time.GetUtcNow(), cancellationToken);
            return true;
        }

        if (await contents.ReadAsync(turn.Order.Id) is not { } content)
            return await EndAsync(turn, known, DeliveryState.Dropped, cancellationToken);
        // Last of all: what is read can take its time.
        var reserved = known.Reserve(time.GetUtcNow());
        if (await deliveries.TryReserveAsync(reserved, turn.Known?.Version, cancellationToken) is not { } version)
            return false;

        var answer = await sender.SendAsync(turn.To, reserved, content, cancellationToken);
        await RecordAsync(reserved.Hear(answer, turn.Chance), version, answer, cancellationToken);
        await noteAnswer.RunAsync(turn.To.Webhook.Id, answer, turn.Chance, turn.To.Webhook, cancellationToken);
        return true;
    }

    /// <summary>
    /// What is to come of it is ordered before it is written down: whoever dies in between has ordered it once too often, and one
    /// of the orders is void. The other way round nobody would come.
    /// </summary>
    private async Task RecordAsync(
        WebhookDelivery after, string version, WebhookAnswer answer, CancellationToken cancellationToken)
    {
        if (after is { State: DeliveryState.Pending, NextAt: { } next })
            await orders.PutAsync([DeliveryOrder.NextTry(after)], next - answer.At, cancellationToken);
        else if (after.State is DeliveryState.Failed)
            await orders.PutAwayAsync(DeliveryOrder.Again(after), Reason(after), answer.At, cancellationToken);
        await deliveries.TrySaveAsync(after, version, cancellationToken);
    }

    /// <summary>The log shows what waits from the first time on.</summary>
    private async Task PutBackAsync(
        DeliveryTurn turn, WebhookDelivery known, TimeSpan delay, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await orders.PutAsync([turn.Order.Later()], delay, cancellationToken);
        if (turn.Known is null)
            await deliveries.TrySaveAsync(known.Wait(now + delay), version: null, cancellationToken);
    }

    private Task<bool> EndAsync(
        DeliveryTurn turn, WebhookDelivery known, DeliveryState state, CancellationToken cancellationToken) =>
        deliveries.TrySaveAsync(known.End(state), turn.Known?.Version, cancellationToken);

    private static string Reason(WebhookDelivery failed) => failed switch
    {
        { LastStatus: { } status } => $"The receiver answered {status}.",
        { LastError: { } error } => $"The receiver gave no answer: {error}.",
        _ => "The receiver has failed for too long.",
    };

    /// <summary>One look at an order, with all that is known of it.</summary>
    private sealed record DeliveryTurn(DeliveryOrder Order, KeptWebhook To, Versioned<WebhookDelivery>? Known, double Chance);
}
