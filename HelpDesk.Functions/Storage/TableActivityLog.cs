using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Storage;

internal sealed class TableActivityLog(StorageClients storage) : IActivityLog
{
    /// <summary>What one batch may hold.</summary>
    private const int BatchSize = 100;

    private readonly TableClient _table = storage.Table(TableNames.Activity);

    public async Task UpsertAsync(IReadOnlyList<TicketActivity> activities, CancellationToken cancellationToken)
    {
        var rows = activities.Select(ActivityRow.FromActivity);
        foreach (var batch in rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(BatchSize)))
            await UpsertBatchAsync(batch, cancellationToken);
    }

    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellationToken)
    {
        // Partitions are ordered by day, so the first row of the table is of the first day. Asked only while nothing is counted.
        var rows = _table.QueryAsync<TableEntity>(maxPerPage: 1, select: ["PartitionKey"], cancellationToken: cancellationToken);
        await foreach (var row in rows)
            return ActivityRow.DayOf(row.PartitionKey);
        return null;
    }

    public async IAsyncEnumerable<TicketActivity> ReadDayAsync(
        DateOnly day, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var bucket = 0; bucket < ActivityRow.Buckets; bucket++)
        {
            var partition = ActivityRow.PartitionKey(day, bucket);
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
                yield return ActivityRow.ToActivity(row);
        }
    }

    private Task UpsertBatchAsync(TableEntity[] rows, CancellationToken cancellationToken)
    {
        if (rows is [var single])
            return _table.UpsertEntityAsync(single, TableUpdateMode.Replace, cancellationToken);

        var actions = rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
        return _table.SubmitTransactionAsync(actions, cancellationToken);
    }
}
