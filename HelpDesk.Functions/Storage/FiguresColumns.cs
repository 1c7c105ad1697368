using Azure.Data.Tables;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Functions.Storage;

/// <summary>All figures of a row, a column for each that people look at.</summary>
internal static class FiguresColumns
{
    private static readonly string[] Counts =
        [.. MetricCatalog.Counts.Concat<Metric>(MetricCatalog.Requesters).Select(metric => metric.Name)];

    public static void Write(TableEntity row, Figures figures, DateOnly day, Group group)
    {
        foreach (var (metric, count) in figures.Counts)
            row[ColumnName.Of(metric)] = count;
        foreach (var (metric, times) in figures.Durations)
            DistributionColumns.Write(row, metric, times);
        BacklogColumns.Write(row, figures, day, group);
    }

    public static Figures Read(TableEntity row)
    {
        var counts = new Dictionary<string, long>();
        foreach (var metric in Counts)
        {
            if (row.GetInt64(ColumnName.Of(metric)) is { } count)
                counts.Add(metric, count);
        }

        var durations = new Dictionary<string, Distribution>();
        foreach (var metric in MetricCatalog.DurationNames)
        {
            if (DistributionColumns.Find(row, metric) is { } times)
                durations.Add(metric, times);
        }

        var (backlog, change) = BacklogColumns.Read(row);
        return new Figures(counts, durations, backlog, change);
    }
}
