using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Domain.Reports.Summaries;

/// <summary>The figures of several days folded into one.</summary>
/// <param name="Counts">Sums, by the names of <see cref="MetricCatalog"/>; those are absent that do not add up.</param>
/// <param name="Durations">By name, with percentiles from merged histograms; absent where there was nothing to measure.</param>
/// <param name="Opening">The backlog before the first day that was counted.</param>
/// <param name="Backlog">At the end of the last day that was counted.</param>
/// <param name="Last">That day; null: none was.</param>
/// <param name="IsFinal">All days are counted for good.</param>
public sealed record PeriodSummary(
    Period Period,
    IReadOnlyDictionary<string, long> Counts,
    IReadOnlyDictionary<string, Distribution> Durations,
    Backlog Opening,
    Backlog Backlog,
    DateOnly? Last,
    bool IsFinal)
{
    private static readonly IReadOnlyList<string> Sums =
    [
        .. MetricCatalog.Counts.Select(metric => metric.Name),
        .. MetricCatalog.Requesters.Where(metric => metric.AddsUp).Select(metric => metric.Name),
    ];

    /// <summary>Pure.</summary>
    /// <param name="rows">Of the desk as a whole, oldest first; what lies outside the period is left out.</param>
    public static PeriodSummary Of(Period period, IEnumerable<DailyFigures> rows)
    {
        var counted = rows.Where(row => period.Contains(row.Day) && row.Stamp.Revision > 0).ToList();
        var figures = counted.Select(row => row.Figures).ToList();
        return new PeriodSummary(
            period,
            Sums.ToDictionary(name => name, name => figures.Sum(one => one.Counts.GetValueOrDefault(name))),
            Merge(figures),
            figures is [var first, ..] ? first.Backlog - first.BacklogChange : Backlog.None,
            figures is [.., var last] ? last.Backlog : Backlog.None,
            counted is [.., var end] ? end.Day : null,
            counted.Count == period.Days && counted.All(row => row.Stamp.IsFinal));
    }

    private static Dictionary<string, Distribution> Merge(List<Figures> figures) => MetricCatalog.DurationNames
        .Select(name => (name, Times: Distribution.Merge(Of(figures, name))))
        .Where(one => one.Times is not null)
        .ToDictionary(one => one.name, one => one.Times!);

    private static List<Distribution> Of(List<Figures> figures, string name) =>
        [.. figures.Select(one => one.Durations.GetValueOrDefault(name)).OfType<Distribution>()];
}
