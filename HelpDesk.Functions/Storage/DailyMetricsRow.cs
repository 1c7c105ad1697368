using Azure.Data.Tables;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>dailymetrics</c>, the report table: typed flat columns that Power BI or Excel read as they are. Partition <c>day</c>
/// has a row for each day, partition <c>dirty</c> one for each day that must be counted again.
/// </summary>
internal static class DailyMetricsRow
{
    public const string Days = "day";

    public const string DirtyDays = "dirty";

    private const int Layout = 1;

    public static TableEntity FromFigures(DailyFigures figures) => new(Days, Keys.Day(figures.Day))
    {
        ["Layout"] = Layout,
        ["Date"] = new DateTimeOffset(figures.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        ["Created"] = figures.Created,
        ["IsFinal"] = figures.IsFinal,
        ["Revision"] = figures.Revision,
        ["ComputedAt"] = figures.ComputedAt,
    };

    public static DailyFigures ToFigures(TableEntity row) => new(
        Keys.ParseDay(row.RowKey),
        row.GetInt32("Created")!.Value,
        row.GetBoolean("IsFinal")!.Value,
        row.GetInt32("Revision")!.Value,
        row.GetDateTimeOffset("ComputedAt"));

    public static TableEntity Dirty(DateOnly day) => new(DirtyDays, Keys.Day(day)) { ["Layout"] = Layout };
}
