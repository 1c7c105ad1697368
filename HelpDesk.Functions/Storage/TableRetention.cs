using Azure;
using Azure.Data.Tables;
using HelpDesk.Functions.Service;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Looks through whole tables, which costs a request for a thousand rows: once a night that is next to nothing, and no row needs
/// a second one that says when it is due. The table of the tickets would be too large for that: see <see cref="TicketPurge"/>.
/// </summary>
internal sealed class TableRetention(StorageClients storage) : IRetention
{
    private const int AtOnce = 20;

    private static readonly string[] Keys = ["PartitionKey", "RowKey"];

    private readonly TicketPurge _purge = new(storage);

    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gone = 0;
        foreach (var (table, filter) in Outdated(now))
            gone += await SweepAsync(storage.Table(table), filter, cancellationToken);
        return gone + await _purge.RunAsync(now, cancellationToken);
    }

    private static (string Table, string Filter)[] Outdated(DateTimeOffset now) =>
    [
        (TableNames.People, SessionRow.ExpiredBefore(now)),
        (TableNames.Attempts, AttemptRow.OverBefore(now)),
        (TableNames.Notifications, InboxRow.HappenedBefore(now - InboxRow.Kept)),
        (TableNames.Idempotency, RetryRow.UsedBefore(now - RetryRow.Kept)),
        (TableNames.DeadLetters, FailureReasonRow.KeptBefore(now - FailureReasonRow.Kept)),
        (TableNames.Deliveries, DeliveryRow.ReservedBefore(now - DeliveryRow.Kept)),
        (TableNames.Deliveries, DigestRow.DueBefore(now - DeliveryRow.Kept)),
        (TableNames.Deliveries, WebhookDeliveryRow.OrderedBefore(now - WebhookDeliveryRow.Kept)),
        (TableNames.Webhooks, WebhookRow.NotNeeded(now)),
        (TableNames.Subscriptions, SubscriptionRow.NotNeeded(now)),
    ];

    private static async Task<int> SweepAsync(TableClient table, string filter, CancellationToken cancellationToken)
    {
        var gone = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            table.QueryAsync<TableEntity>(filter, select: Keys, cancellationToken: cancellationToken),
            options,
            async (row, stop) =>
            {
                if (await IsDeletedAsync(table, row, stop))
                    Interlocked.Increment(ref gone);
            });
        return gone;
    }

    /// <summary>False: it has been written anew since.</summary>
    private static async Task<bool> IsDeletedAsync(TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (refused.IsStale())
        {
            return false;
        }
    }
}
