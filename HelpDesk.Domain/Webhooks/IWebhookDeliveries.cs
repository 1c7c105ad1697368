using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Webhooks;

/// <summary>Keeps how far each delivery to a webhook has come: what is sent once, and the log of it.</summary>
public interface IWebhookDeliveries
{
    /// <summary>One read.</summary>
    Task<Versioned<WebhookDelivery>?> FindAsync(WebhookId webhook, DeliveryId id, CancellationToken cancellationToken);

    /// <summary>
    /// Writes it if it still has that version (null: is not there), and gives the new one; null: it was overtaken. It takes no
    /// longer than some seconds: what is reserved must not have run out when the writer learns of it.
    /// </summary>
    Task<string?> TryReserveAsync(WebhookDelivery delivery, string? version, CancellationToken cancellationToken);

    /// <summary>Writes it if it still has that version (null: is not there). False: it was overtaken.</summary>
    Task<bool> TrySaveAsync(WebhookDelivery delivery, string? version, CancellationToken cancellationToken);

    /// <summary>What was and is to be sent to a webhook, newest event first; one query.</summary>
    Task<Page<WebhookDelivery>> ListAsync(WebhookId webhook, int limit, string? after, CancellationToken cancellationToken);
}
