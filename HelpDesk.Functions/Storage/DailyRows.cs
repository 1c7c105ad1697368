using Azure.Data.Tables;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Storage;

/// <summary>Reads rows of the report table.</summary>
internal static class DailyRows
{
    public static async Task<List<(DailyFigures Figures, string Version)>> ReadAsync(
        TableClient table, Dimension by, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (partition, first, end) = (DailyMetricsRow.PartitionKey(by), Keys.Day(from), DailyMetricsRow.EndOf(to));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {end}");
        var rows = new List<(DailyFigures, string)>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            rows.Add((DailyMetricsRow.ToFigures(row), row.ETag.ToString()));
        return rows;
    }

    /// <summary>One day whole: four queries at once.</summary>
    public static async Task<StoredDay> FindAsync(TableClient table, DateOnly day, CancellationToken cancellationToken)
    {
        var read = await Task.WhenAll(
            Enum.GetValues<Dimension>().Select(by => ReadAsync(table, by, day, day, cancellationToken)));
        var rows = read.SelectMany(rows => rows).ToList();
        var versions = rows.ToDictionary(row => row.Figures.Group, row => row.Version);
        var whole = rows.Select(row => row.Figures).SingleOrDefault(row => row.Group == Group.Whole);
        var last = rows.Select(row => row.Figures.Stamp.Revision).DefaultIfEmpty().Max();
        if (whole is null)
            return new StoredDay(null, versions, IsTorn: rows.Count > 0, last);

        var own = rows.Select(row => row.Figures).Where(row => row.Stamp.Revision == whole.Stamp.Revision).ToList();
        var groups = own.ToDictionary(row => row.Group, row => new GroupFigures(row.Name, row.Figures));
        return new StoredDay(new DayReport(day, groups, whole.Stamp), versions, IsTorn: own.Count < rows.Count, last);
    }
}
