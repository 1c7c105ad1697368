using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Use case: an admin changes a webhook, switches it on or off, or puts an end to it.</summary>
public sealed class ChangeWebhook(IWebhooks webhooks, WebhookReach reach, ActiveWebhooks active)
{
    /// <summary>A webhook is overtaken by every request to it that fails for the first time.</summary>
    private const int Tries = 10;

    /// <param name="expected">What the change is meant for; null: the webhook as it is.</param>
    public async Task<Outcome<Webhook>> EditAsync(
        WebhookId id,
        WebhookEditInput input,
        Predicate<Webhook>? expected,
        DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        var edit = WebhookEdit.Create(input, reach);
        return edit.IsSuccess
            ? await ChangeAsync(
                id, kept => kept with { Webhook = edit.Value.Apply(kept.Webhook, at) }, expected, cancellationToken)
            : edit.Error;
    }

    /// <summary>What is still to be sent to it ends quietly.</summary>
    public Task<Outcome<Webhook>> DeleteAsync(
        WebhookId id, Predicate<Webhook>? expected, CancellationToken cancellationToken) =>
        ChangeAsync(id, kept => kept with { IsDeleted = true }, expected, cancellationToken);

    private async Task<Outcome<Webhook>> ChangeAsync(
        WebhookId id, Func<KeptWebhook, KeptWebhook> change, Predicate<Webhook>? expected, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            var found = await webhooks.FindAsync(id, cancellationToken);
            if (found is not { Value: { IsDeleted: false } kept })
                return new DomainError.NotFound();
            if (expected?.Invoke(kept.Webhook) == false)
                return new DomainError.Stale();
            var changed = change(kept);
            if (changed == kept || await webhooks.TrySaveAsync(changed, found.Version, cancellationToken))
            {
                active.Forget();
                return changed.Webhook;
            }
        }

        throw new TimeoutException("The webhook was always changed by somebody else.");
    }
}
