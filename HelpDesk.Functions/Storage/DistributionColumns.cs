using Azure.Data.Tables;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Storage;

/// <summary>How long things took, in columns that begin with the metric's name; absent where nothing was measured.</summary>
internal static class DistributionColumns
{
    public static void Write(TableEntity row, string metric, Distribution times)
    {
        var name = ColumnName.Of(metric);
        row[$"{name}Count"] = times.Count;
        row[$"{name}Sum"] = times.Sum;
        row[$"{name}Min"] = times.Min;
        row[$"{name}Max"] = times.Max;
        row[$"{name}P50"] = times.P50;
        row[$"{name}P90"] = times.P90;
        row[$"{name}P95"] = times.P95;
        row[$"{name}Histogram"] = HistogramColumn.Write(times.Histogram);
    }

    public static Distribution? Find(TableEntity row, string metric)
    {
        var name = ColumnName.Of(metric);
        return row.GetInt64($"{name}Count") is not { } count ? null : new Distribution(
            count,
            Number("Sum"),
            Number("Min"),
            Number("Max"),
            Number("P50"),
            Number("P90"),
            Number("P95"),
            HistogramColumn.Read(row.GetBinary($"{name}Histogram")));

        long Number(string part) => row.GetInt64($"{name}{part}")!.Value;
    }
}
