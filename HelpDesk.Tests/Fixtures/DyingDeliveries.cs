using HelpDesk.Domain.Common;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Deliveries of which a test may have the writer die before it writes down how one went.</summary>
internal sealed class DyingDeliveries(IWebhookDeliveries inner) : IWebhookDeliveries
{
    public bool DiesNext { get; set; }

    public Task<Versioned<WebhookDelivery>?> FindAsync(WebhookId webhook, DeliveryId id, CancellationToken cancellationToken) =>
        inner.FindAsync(webhook, id, cancellationToken);

    public Task<string?> TryReserveAsync(WebhookDelivery delivery, string? version, CancellationToken cancellationToken) =>
        inner.TryReserveAsync(delivery, version, cancellationToken);

    public Task<bool> TrySaveAsync(WebhookDelivery delivery, string? version, CancellationToken cancellationToken)
    {
        if (!DiesNext)
            return inner.TrySaveAsync(delivery, version, cancellationToken);
        DiesNext = false;
        throw new IOException("The process is gone.");
    }

    public Task<Page<WebhookDelivery>> ListAsync(
        WebhookId webhook, int limit, string? after, CancellationToken cancellationToken) =>
        inner.ListAsync(webhook, limit, after, cancellationToken);
}
