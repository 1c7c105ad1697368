using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Keeps webhooks, with their secrets sealed.</summary>
public interface IWebhooks
{
    /// <summary>All that are not deleted, in no order; one query.</summary>
    Task<IReadOnlyList<Webhook>> AllAsync(CancellationToken cancellationToken);

    /// <summary>One read; one that was deleted may be found for a while.</summary>
    Task<Versioned<KeptWebhook>?> FindAsync(WebhookId id, CancellationToken cancellationToken);

    /// <summary>False: there is one with that id, or there was.</summary>
    Task<bool> TryAddAsync(KeptWebhook webhook, CancellationToken cancellationToken);

    /// <summary>False: it was overtaken.</summary>
    Task<bool> TrySaveAsync(KeptWebhook webhook, string version, CancellationToken cancellationToken);
}
