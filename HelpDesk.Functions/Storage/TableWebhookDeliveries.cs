using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Webhooks;
using DeliveryPage = HelpDesk.Domain.Common.Page<HelpDesk.Domain.Webhooks.WebhookDelivery>;

namespace HelpDesk.Functions.Storage;

internal sealed class TableWebhookDeliveries(StorageClients storage) : IWebhookDeliveries
{
    private readonly TableClient _table = storage.Table(TableNames.Deliveries);

    public async Task<Versioned<WebhookDelivery>?> FindAsync(
        WebhookId webhook, DeliveryId id, CancellationToken cancellationToken)
    {
        var (partition, key) = (WebhookDeliveryRow.PartitionKey(webhook), WebhookDeliveryRow.RowKey(id));
        var found = await _table.FindAsync(partition, key, cancellationToken);
        return found is null ? null : new(WebhookDeliveryRow.ToDelivery(found), found.ETag.ToString());
    }

    /// <summary>
    /// Without the SDK's retries: they take their time, and one whose first answer was lost would meet its own reservation.
    /// </summary>
    public async Task<string?> TryReserveAsync(WebhookDelivery delivery, string? version, CancellationToken cancellationToken)
    {
        var (table, row) = (storage.TableOnce(TableNames.Deliveries), WebhookDeliveryRow.From(delivery));
        try
        {
            using var written = version is null
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, cancellationToken);
            return written.Headers.ETag.ToString();
        }
        catch (RequestFailedException refused) when (refused.IsConflict() || refused.IsStale() || refused.IsNotFound())
        {
            return null;
        }
    }

    public Task<bool> TrySaveAsync(WebhookDelivery delivery, string? version, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(_table, WebhookDeliveryRow.From(delivery), version, cancellationToken);

    public async Task<DeliveryPage> ListAsync(
        WebhookId webhook, int limit, string? after, CancellationToken cancellationToken)
    {
        var rows = await _table.FirstAsync(WebhookDeliveryRow.Page(webhook, after), limit + 1, limit + 1, cancellationToken);
        var page = rows.Take(limit).ToList();
        return new DeliveryPage([.. page.Select(WebhookDeliveryRow.ToDelivery)], rows.Count > limit ? page[^1].RowKey : null);
    }
}
