using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports.Subscriptions;

namespace HelpDesk.Functions.Storage;

internal sealed class TableSubscriptions(StorageClients storage) : ISubscriptions
{
    private readonly TableClient _table = storage.Table(TableNames.Subscriptions);

    public async Task<IReadOnlyList<Versioned<Subscription>>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await _table.FirstAsync(SubscriptionRow.Live(), most: null, pageSize: null, cancellationToken);
        return [.. rows.Select(Read)];
    }

    public async Task<Versioned<Subscription>?> FindAsync(SubscriptionId id, CancellationToken cancellationToken)
    {
        var found = await _table.FindAsync(SubscriptionRow.PartitionKey, SubscriptionRow.RowKey(id), cancellationToken);
        return found is null ? null : Read(found);
    }

    public Task<bool> TryAddAsync(Subscription subscription, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(_table, SubscriptionRow.From(subscription), version: null, cancellationToken);

    public Task<bool> TrySaveAsync(Subscription subscription, string version, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(_table, SubscriptionRow.From(subscription), version, cancellationToken);

    private static Versioned<Subscription> Read(TableEntity row) =>
        new(SubscriptionRow.ToSubscription(row), row.ETag.ToString());
}
