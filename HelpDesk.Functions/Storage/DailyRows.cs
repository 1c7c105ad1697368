using Azure.Data.Tables;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Storage;

/// <summary>Reads rows of the report table.</summary>
internal static class DailyRows
{
    public static async Task<List<DailyFigures>> ReadAsync(
        TableClient table, Dimension by, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var rows = await QueryAsync(table, by, from, to, cancellationToken);
        return [.. rows.Where(DailyMetricsRow.IsCurrent).Select(DailyMetricsRow.ToFigures)];
    }

    /// <summary>One day whole: four queries at once.</summary>
    public static async Task<StoredDay> FindAsync(TableClient table, DateOnly day, CancellationToken cancellationToken)
    {
        var read = await Task.WhenAll(
            Enum.GetValues<Dimension>().Select(by => QueryAsync(table, by, day, day, cancellationToken)));
        var rows = read.SelectMany(rows => rows).ToList();
        var versions = rows.ToDictionary(DailyMetricsRow.GroupOf, row => row.ETag.ToString());
        var figures = rows.Where(DailyMetricsRow.IsCurrent).Select(DailyMetricsRow.ToFigures).ToList();
        var whole = figures.SingleOrDefault(row => row.Group == Group.Whole);
        var last = rows.Select(DailyMetricsRow.RevisionOf).DefaultIfEmpty().Max();
        if (whole is null)
            return new StoredDay(null, versions, IsTorn: rows.Count > 0, last);

        var own = figures.Where(row => row.Stamp.Revision == whole.Stamp.Revision).ToList();
        var groups = own.ToDictionary(row => row.Group, row => new GroupFigures(row.Name, row.Figures));
        return new StoredDay(new DayReport(day, groups, whole.Stamp), versions, IsTorn: own.Count < rows.Count, last);
    }

    private static Task<List<TableEntity>> QueryAsync(
        TableClient table, Dimension by, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (partition, first, end) = (DailyMetricsRow.PartitionKey(by), Keys.Day(from), DailyMetricsRow.EndOf(to));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {end}");
        return table.FirstAsync(filter, most: null, pageSize: null, cancellationToken);
    }
}
