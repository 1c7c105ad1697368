using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>
/// Sends one event to one webhook, once: whoever sends reserves it first, and of several at once one gets it. It is sent twice
/// only where somebody dies between sending and writing that down; who is called off in between sees it through.
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
                var begun = turn.Order.Kind is OrderKind.Again ? known.BeginAnew(now) : known;
                return await SendAsync(turn, begun, contents, cancellationToken);
            case DeliveryStep.Wait:
                await orders.PutAsync([turn.Order.Later()], known.ReservedUntil!.Value - now, cancellationToken);
                return true;
            case DeliveryStep.Rest:
                var rest = turn.To.Webhook.Health.RestUntil!.Value - now;
                return await PutBackAsync(turn, known, rest + (WebhookLimits.Turn * turn.Chance), now, cancellationToken);
            case DeliveryStep.GiveUp:
                return await GiveUpAsync(turn, known, Reason(turn.To.Webhook.Off, known), cancellationToken);
            case DeliveryStep.Drop:
                return await EndAsync(turn, known, DeliveryState.Dropped, cancellationToken);
            default:
                return true;
        }
    }

    private async Task<bool> SendAsync(
        DeliveryTurn turn, WebhookDelivery known, WebhookContents contents, CancellationToken cancellationToken)
    {
        var place = await turns.TakeAsync(turn.To.Webhook, cancellationToken);
        using var taken = place.Taken;
        if (taken is null)
            return await WaitForTurnAsync(turn, known, place.Wait, cancellationToken);
        if (await contents.ReadAsync(turn.Order.Webhook, turn.Order.Id) is not { } content)
            return await EndAsync(turn, known, DeliveryState.Dropped, cancellationToken);
        // Last of all: what is read can take its time.
        var reserved = known.Reserve(time.GetUtcNow());
        if (await deliveries.TryReserveAsync(reserved, turn.Known?.Version, cancellationToken) is not { } version)
            return false;

        await SendReservedAsync(turn, reserved, version, content);
        return true;
    }

    /// <summary>
    /// Nothing of this is called off, and it takes seconds: who left it half done would have it sent twice.
    /// </summary>
    private async Task SendReservedAsync(
        DeliveryTurn turn, WebhookDelivery reserved, string version, WebhookContent content)
    {
        var answer = await AskAsync(turn.To, reserved, version, content);
        var after = reserved.Hear(answer, turn.Chance);
        await RecordAsync(after, version, answer, CancellationToken.None);
        await noteAnswer.RunAsync(turn.To.Webhook, after, answer, turn.Chance, CancellationToken.None);
    }

    private async Task<WebhookAnswer> AskAsync(
        KeptWebhook to, WebhookDelivery reserved, string version, WebhookContent content)
    {
        try
        {
            return await sender.SendAsync(to, reserved, content, CancellationToken.None);
        }
        catch
        {
            // A fault of ours: the queue tries again and puts the message away, which nobody may wait for in vain.
            await deliveries.TrySaveAsync(reserved with { ReservedUntil = null }, version, CancellationToken.None);
            throw;
        }
    }

    private async Task<bool> WaitForTurnAsync(
        DeliveryTurn turn, WebhookDelivery known, TimeSpan wait, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - known.Since >= BackOff.GivesUpAfter)
            return await GiveUpAsync(turn, known, "The receiver is too slow: there was no turn in time.", cancellationToken);
        var pause = WebhookLimits.Turn + wait;
        if (pause > WebhookLimits.LongestTurn)
            pause = WebhookLimits.LongestTurn;
        return await PutBackAsync(turn, known, pause * (0.5 + turn.Chance), now, cancellationToken);
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
            await PutAwayAsync(after, Reason(off: null, after), after.Since, cancellationToken);
        await deliveries.TrySaveAsync(after, version, cancellationToken);
    }

    /// <summary>
    /// The log shows what waits from the first time on. Written down first: an order is only good for what is known to wait, and
    /// whoever dies in between leaves the order they came with.
    /// </summary>
    private async Task<bool> PutBackAsync(
        DeliveryTurn turn, WebhookDelivery known, TimeSpan delay, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isNew = turn.Known is null || turn.Order.Kind is OrderKind.Again;
        if (isNew && !await deliveries.TrySaveAsync(known.Wait(now + delay), turn.Known?.Version, cancellationToken))
            return false;
        await orders.PutAsync([turn.Order.OfPending()], delay, cancellationToken);
        return true;
    }

    private async Task<bool> GiveUpAsync(
        DeliveryTurn turn, WebhookDelivery known, string reason, CancellationToken cancellationToken)
    {
        await PutAwayAsync(known, reason, turn.Known is null ? known.Id.At : known.Since, cancellationToken);
        return await EndAsync(turn, known, DeliveryState.Failed, cancellationToken);
    }

    /// <param name="at">A moment that stays the same when this is done twice, which then makes one dead letter.</param>
    private async Task PutAwayAsync(
        WebhookDelivery failed, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (!failed.Id.IsTest)
            await orders.PutAwayAsync(DeliveryOrder.Again(failed), reason, at, cancellationToken);
    }

    private Task<bool> EndAsync(
        DeliveryTurn turn, WebhookDelivery known, DeliveryState state, CancellationToken cancellationToken) =>
        deliveries.TrySaveAsync(known.End(state), turn.Known?.Version, cancellationToken);

    private static string Reason(SwitchedOff? off, WebhookDelivery failed) => (off?.Reason, failed) switch
    {
        (SwitchOffReason.Gone, _) => "The webhook went off: its receiver is gone.",
        (SwitchOffReason.Failing, _) => "The webhook went off: its receiver has failed for too long.",
        (_, { LastStatus: { } status }) => $"The receiver answered {status}.",
        (_, { LastError: DeliveryError.SecretLost }) => "The key of the webhook's secret is lost: make another webhook.",
        (_, { LastError: { } error }) => $"The receiver gave no answer: {error}.",
        _ => "The receiver has failed for too long.",
    };

    /// <summary>One look at an order, with all that is known of it.</summary>
    private sealed record DeliveryTurn(DeliveryOrder Order, KeptWebhook To, Versioned<WebhookDelivery>? Known, double Chance);
}
