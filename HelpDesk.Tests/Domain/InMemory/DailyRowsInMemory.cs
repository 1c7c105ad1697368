using System.Globalization;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Tests.Domain.InMemory;

/// <summary>The rows of a report table; each write of some of them happens whole or not at all.</summary>
internal sealed class DailyRowsInMemory
{
    private readonly Dictionary<(DateOnly Day, Group Group), (DailyFigures Figures, string Version)> _rows = [];
    private readonly SortedDictionary<DateOnly, string> _marks = [];
    private int _writes;

    public IEnumerable<DailyFigures> All => _rows.Values
        .Select(row => row.Figures)
        .OrderBy(row => row.Day)
        .ThenBy(row => row.Group.Key, StringComparer.Ordinal);

    public IReadOnlyDictionary<DateOnly, string> Marks => _marks;

    public bool Counts(DailyFigures row) =>
        _rows.TryGetValue((row.Day, Group.Whole), out var whole) && whole.Figures.Stamp.Revision == row.Stamp.Revision;

    public StoredDay Find(DateOnly day)
    {
        var rows = _rows.Where(row => row.Key.Day == day).Select(row => row.Value).ToList();
        var versions = rows.ToDictionary(row => row.Figures.Group, row => row.Version);
        var last = rows.Select(row => row.Figures.Stamp.Revision).DefaultIfEmpty().Max();
        if (!_rows.TryGetValue((day, Group.Whole), out var whole))
            return new StoredDay(null, versions, IsTorn: rows.Count > 0, last);

        var own = rows.Select(row => row.Figures).Where(Counts).ToList();
        var groups = own.ToDictionary(row => row.Group, row => new GroupFigures(row.Name, row.Figures));
        return new StoredDay(new DayReport(day, groups, whole.Figures.Stamp), versions, IsTorn: own.Count < rows.Count, last);
    }

    /// <summary>False: some row is not as it was found.</summary>
    public bool TryWrite(DayReport report, StoredDay found, IReadOnlyList<Group> groups)
    {
        if (groups.Any(group => VersionOf(report.Day, group) != found.Versions.GetValueOrDefault(group)))
            return false;
        foreach (var group in groups)
        {
            if (report.Groups.TryGetValue(group, out var figures))
                _rows[(report.Day, group)] = (new(report.Day, group, figures.Name, figures.Figures, report.Stamp), Next());
            else
                _rows.Remove((report.Day, group));
        }

        return true;
    }

    public void Mark(DateOnly day) => _marks[day] = Next();

    public void Clear(Versioned<DateOnly> mark)
    {
        if (_marks.GetValueOrDefault(mark.Value) == mark.Version)
            _marks.Remove(mark.Value);
    }

    private string? VersionOf(DateOnly day, Group group) =>
        _rows.TryGetValue((day, group), out var row) ? row.Version : null;

    private string Next() => (++_writes).ToString(CultureInfo.InvariantCulture);
}
