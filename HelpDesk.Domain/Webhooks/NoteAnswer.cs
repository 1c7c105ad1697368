namespace HelpDesk.Domain.Webhooks;

/// <summary>Writes down how a receiver fares, where that has changed: for the most part it costs nothing.</summary>
public sealed class NoteAnswer(IWebhooks webhooks, ActiveWebhooks active)
{
    /// <summary>Who is overtaken so often leaves it to the next answer.</summary>
    private const int Tries = 3;

    /// <param name="asRead">The webhook before the request: storage is not asked where the answer tells nothing new.</param>
    internal async Task RunAsync(
        WebhookId id, WebhookAnswer answer, double chance, Webhook asRead, CancellationToken cancellationToken)
    {
        if (asRead.Hear(answer, chance) == asRead)
            return;

        for (var i = 0; i < Tries; i++)
        {
            var found = await webhooks.FindAsync(id, cancellationToken);
            if (found is not { Value: { IsDeleted: false } kept })
                return;
            var heard = kept.Webhook.Hear(answer, chance);
            if (heard == kept.Webhook
                || await webhooks.TrySaveAsync(kept with { Webhook = heard }, found.Version, cancellationToken))
            {
                if (heard.IsActive != kept.Webhook.IsActive)
                    active.Forget();
                return;
            }
        }
    }
}
