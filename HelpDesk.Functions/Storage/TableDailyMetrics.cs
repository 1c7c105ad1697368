using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Storage;

internal sealed class TableDailyMetrics(StorageClients storage) : IDailyMetrics
{
    private const int Attempts = 3;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(150);

    private static readonly string Days = DailyMetricsRow.PartitionKey(Dimension.Day);

    private readonly TableClient _table = storage.Table(TableNames.DailyMetrics);

    public Task<StoredDay> FindAsync(DateOnly day, CancellationToken cancellationToken) =>
        DailyRows.FindAsync(_table, day, cancellationToken);

    public async Task<IReadOnlyList<DailyFigures>> ReadAsync(
        Dimension by, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        if (by is Dimension.Day)
            return await DailyRows.ReadAsync(_table, by, from, to, cancellationToken);

        for (var attempt = 1; ; attempt++)
        {
            var days = ReadAsync(Dimension.Day, from, to, cancellationToken);
            var parts = await DailyRows.ReadAsync(_table, by, from, to, cancellationToken);
            var revisions = (await days).ToDictionary(day => day.Day, day => day.Stamp.Revision);
            var whole = parts.Where(part => revisions.GetValueOrDefault(part.Day) == part.Stamp.Revision).ToList();
            // Somebody is writing, which takes a moment; or was stopped while they did, and somebody will count that day anew.
            if (whole.Count == parts.Count || attempt == Attempts)
                return whole;
            await Task.Delay(Moment, cancellationToken);
        }
    }

    public Task<bool> TrySaveAsync(DayReport report, StoredDay found, CancellationToken cancellationToken) =>
        SaveDay.TryRunAsync(_table, report, found, cancellationToken);

    public async Task<DateOnly?> FirstOpenDayAsync(CancellationToken cancellationToken)
    {
        // Three columns, a thousand days a page: three pages in eight years.
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Days}");
        DateOnly? afterLast = null;
        await foreach (var row in _table.QueryAsync<TableEntity>(
            filter, select: ["RowKey", "IsFinal", "Layout"], cancellationToken: cancellationToken))
        {
            var day = Keys.ParseDay(row.RowKey);
            if (row.GetBoolean("IsFinal") is not true || !DailyMetricsRow.IsCurrent(row))
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
