using Azure.Data.Tables;
using HelpDesk.Domain.Reports;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>dailymetrics</c>, the report table: typed flat columns that Power BI or Excel read as they are. Partition <c>day</c>
/// has a row for each day; <c>agent</c>, <c>category</c> and <c>channel</c> have one for each day and part of the desk;
/// <c>dirty</c> has one for each day that must be counted again.
/// </summary>
internal static class DailyMetricsRow
{
    public const string DirtyDays = "dirty";

    /// <summary>Rows of an older one hold too little: they are passed over when read, and their days counted again.</summary>
    private const int Layout = 2;

    public static string PartitionKey(Dimension by) => Words.Of(by);

    public static string RowKey(DateOnly day, Group group) => group.By is Dimension.Day
        ? Keys.Day(day)
        : $"{Keys.Day(day)}{Keys.Separator}{Keys.Escape(group.Key)}";

    /// <summary>Sorts behind all rows of the day.</summary>
    public static string EndOf(DateOnly day) => $"{Keys.Day(day)}{(char)(Keys.Separator + 1)}";

    public static TableEntity FromFigures(DailyFigures figures)
    {
        var (day, group, stamp) = (figures.Day, figures.Group, figures.Stamp);
        var row = new TableEntity(PartitionKey(group.By), RowKey(day, group))
        {
            ["Layout"] = Layout,
            ["Date"] = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            ["IsFinal"] = stamp.IsFinal,
            ["Revision"] = stamp.Revision,
            ["ComputedAt"] = stamp.ComputedAt,
            ["Watermark"] = stamp.Watermark,
            ["DefinitionVersion"] = stamp.DefinitionVersion,
        };
        if (group.By is not Dimension.Day)
            row[group.By.ToString()] = group.Key;
        row["Name"] = figures.Name;
        FiguresColumns.Write(row, figures.Figures, day, group);
        return row;
    }

    public static bool IsCurrent(TableEntity row) => row.GetInt32("Layout") is Layout;

    public static Group GroupOf(TableEntity row)
    {
        var by = Words.Parse<Dimension>(row.PartitionKey);
        return by is Dimension.Day ? Group.Whole : new Group(by, row.GetString(by.ToString()));
    }

    public static int RevisionOf(TableEntity row) => row.GetInt32("Revision")!.Value;

    public static DailyFigures ToFigures(TableEntity row) => new(
        DateOnly.FromDateTime(row.GetDateTimeOffset("Date")!.Value.UtcDateTime),
        GroupOf(row),
        row.GetString("Name"),
        FiguresColumns.Read(row),
        new DayStamp(
            row.GetBoolean("IsFinal")!.Value,
            RevisionOf(row),
            row.GetDateTimeOffset("ComputedAt"),
            row.GetDateTimeOffset("Watermark"),
            row.GetInt32("DefinitionVersion")!.Value));

    public static TableEntity Dirty(DateOnly day) => new(DirtyDays, Keys.Day(day)) { ["Layout"] = Layout };
}
