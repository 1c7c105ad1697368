using HelpDesk.Domain.Reports;

namespace HelpDesk.Tests.Domain.Reports.Recount;

/// <summary>Where the rows of a report differ from what a plain recount has found.</summary>
internal static class RowDifferences
{
    private const int Shown = 12;

    public static IEnumerable<string> Of(
        Dictionary<(DateOnly Day, Group Group), SortedDictionary<string, long>> plain,
        IEnumerable<DayReport> reports,
        string where)
    {
        var counted = reports
            .SelectMany(report => report.Groups.Select(group =>
                ((report.Day, Group: group.Key), Figures: RowText.Of(report.Day, group.Key, group.Value.Figures))))
            // The day as a whole has a row also when nothing happened.
            .Where(row => row.Figures.Count > 0 || row.Item1.Group != Group.Whole)
            .ToDictionary(row => row.Item1, row => row.Figures);
        return counted.Keys.Union(plain.Keys)
            .SelectMany(row => Of(plain.GetValueOrDefault(row), counted.GetValueOrDefault(row)).Select(text => (row, text)))
            .Take(Shown)
            .Select(one => $"{where}: {one.row.Day:yyyy-MM-dd} {one.row.Group}: {one.text}");
    }

    private static IEnumerable<string> Of(SortedDictionary<string, long>? plain, SortedDictionary<string, long>? counted)
    {
        if (plain is null || counted is null)
            return [plain is null ? "there should be no such row" : "the row is missing"];
        return plain.Keys.Union(counted.Keys)
            .Where(name => Number(plain, name) != Number(counted, name))
            .Select(name => $"{name} is {Number(counted, name)} and should be {Number(plain, name)}");
    }

    private static long? Number(SortedDictionary<string, long> row, string name) =>
        row.TryGetValue(name, out var number) ? number : null;
}
