namespace HelpDesk.Domain.Webhooks;

/// <summary>Writes down how a receiver fares, where that has changed: for the most part it costs nothing.</summary>
public sealed class NoteAnswer(IWebhooks webhooks, ActiveWebhooks active, ISwitchOffs switchOffs)
{
    /// <summary>Who is overtaken so often leaves it to the next answer.</summary>
    private const int Tries = 3;

    /// <param name="asRead">The webhook before the request: storage is not asked where the answer tells nothing new.</param>
    /// <param name="after">What has become of the delivery. That a test fails says nothing: whoever tests expects it.</param>
    internal async Task RunAsync(
        Webhook asRead, WebhookDelivery after, WebhookAnswer answer, double chance, CancellationToken cancellationToken)
    {
        if (after.Id.IsTest && answer.Verdict is not WebhookVerdict.Taken)
            return;
        var isFailed = after.State is DeliveryState.Failed;
        if (asRead.Hear(answer, isFailed, chance) == asRead)
            return;

        for (var i = 0; i < Tries; i++)
        {
            var found = await webhooks.FindAsync(asRead.Id, cancellationToken);
            if (found is not { Value: { IsDeleted: false } kept })
                return;
            var heard = kept.Webhook.Hear(answer, isFailed, chance);
            if (heard == kept.Webhook
                || await webhooks.TrySaveAsync(kept with { Webhook = heard }, found.Version, cancellationToken))
            {
                if (kept.Webhook.IsActive && heard.Off is { Reason: var reason })
                {
                    active.Forget();
                    switchOffs.Tell(heard.Id, reason);
                }

                return;
            }
        }
    }
}
