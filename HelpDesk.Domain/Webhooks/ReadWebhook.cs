using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Use case: an admin looks at a webhook; its secret is not shown again.</summary>
public sealed class ReadWebhook(IWebhooks webhooks)
{
    public async Task<Outcome<Webhook>> RunAsync(WebhookId id, CancellationToken cancellationToken) =>
        await webhooks.FindAsync(id, cancellationToken) is { Value: { IsDeleted: false, Webhook: var webhook } }
            ? webhook
            : new DomainError.NotFound();
}
