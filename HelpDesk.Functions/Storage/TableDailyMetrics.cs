using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Storage;

internal sealed class TableDailyMetrics(StorageClients storage) : IDailyMetrics
{
    private readonly TableClient _table = storage.Table(TableNames.DailyMetrics);

    public async Task<Versioned<DailyFigures>?> FindAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var found = await _table.FindAsync(DailyMetricsRow.Days, Keys.Day(day), cancellationToken);
        return found is null ? null : new(DailyMetricsRow.ToFigures(found), found.ETag.ToString());
    }

    public async Task<IReadOnlyList<DailyFigures>> ReadAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {DailyMetricsRow.Days} and RowKey ge {Keys.Day(from)} and RowKey le {Keys.Day(to)}");
        var rows = new List<DailyFigures>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            rows.Add(DailyMetricsRow.ToFigures(row));
        return rows;
    }

    public Task<bool> TrySaveAsync(DailyFigures figures, string? version, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(_table, DailyMetricsRow.FromFigures(figures), version, cancellationToken);

    public async Task<DateOnly?> FirstOpenDayAsync(CancellationToken cancellationToken)
    {
        // Two columns, a thousand days a page: three pages in eight years.
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {DailyMetricsRow.Days}");
        DateOnly? afterLast = null;
        await foreach (var row in _table.QueryAsync<TableEntity>(
            filter, select: ["RowKey", "IsFinal"], cancellationToken: cancellationToken))
        {
            var day = Keys.ParseDay(row.RowKey);
            if (row.GetBoolean("IsFinal") is not true)
                return day;
            afterLast = day.AddDays(1);
        }

        return afterLast;
    }

    public Task MarkDirtyAsync(DateOnly day, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(DailyMetricsRow.Dirty(day), TableUpdateMode.Replace, cancellationToken);

    public async Task<IReadOnlyList<Versioned<DateOnly>>> DirtyDaysAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {DailyMetricsRow.DirtyDays}");
        var days = new List<Versioned<DateOnly>>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            days.Add(new(Keys.ParseDay(row.RowKey), row.ETag.ToString()));
        return days;
    }

    public async Task ClearDirtyAsync(Versioned<DateOnly> mark, CancellationToken cancellationToken)
    {
        try
        {
            await _table.DeleteEntityAsync(
                DailyMetricsRow.DirtyDays, Keys.Day(mark.Value), new ETag(mark.Version), cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.IsStale())
        {
            // Marked anew since: the next run counts it again.
        }
    }
}
