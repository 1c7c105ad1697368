using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Functions.Storage;

internal sealed class TableWebhooks(StorageClients storage) : IWebhooks
{
    private readonly TableClient _table = storage.Table(TableNames.Webhooks);

    public async Task<IReadOnlyList<Webhook>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await _table.FirstAsync(WebhookRow.Live(), most: null, pageSize: null, cancellationToken);
        return [.. rows.Select(WebhookRow.ToWebhook)];
    }

    public async Task<Versioned<KeptWebhook>?> FindAsync(WebhookId id, CancellationToken cancellationToken)
    {
        var found = await _table.FindAsync(WebhookRow.PartitionKey, WebhookRow.RowKey(id), cancellationToken);
        return found is null ? null : new(WebhookRow.ToKept(found), found.ETag.ToString());
    }

    public Task<bool> TryAddAsync(KeptWebhook webhook, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(_table, WebhookRow.From(webhook), version: null, cancellationToken);

    public Task<bool> TrySaveAsync(KeptWebhook webhook, string version, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(_table, WebhookRow.From(webhook), version, cancellationToken);
}
