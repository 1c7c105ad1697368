using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Domain.Reports;

/// <summary>All that is counted of one day, of the desk or of a part of it.</summary>
/// <param name="Counts">By the names of <see cref="MetricCatalog"/>. A row that was written before there was a metric lacks it.
/// </param>
/// <param name="Durations">By name; those of which there was nothing to measure are absent.</param>
/// <param name="Backlog">At the day's end.</param>
/// <param name="BacklogChange">By how much the day has changed it.</param>
public sealed record Figures(
    IReadOnlyDictionary<string, long> Counts,
    IReadOnlyDictionary<string, Distribution> Durations,
    Backlog Backlog,
    Backlog BacklogChange)
{
    /// <summary>Nothing happened, and there was nothing to do.</summary>
    public static Figures Nothing { get; } = new(
        MetricCatalog.Counts.ToDictionary(metric => metric.Name, _ => 0L),
        new Dictionary<string, Distribution>(),
        Backlog.None,
        Backlog.None);

    public bool IsNothing =>
        Counts.Values.All(count => count == 0) && Durations.Count == 0 && Backlog.IsNone && BacklogChange.IsNone;

    public bool SameAs(Figures other) =>
        Same(Counts, other.Counts)
        && Same(Durations, other.Durations)
        && Backlog.Equals(other.Backlog)
        && BacklogChange.Equals(other.BacklogChange);

    private static bool Same<T>(IReadOnlyDictionary<string, T> one, IReadOnlyDictionary<string, T> other) =>
        one.Count == other.Count
        && one.All(pair => other.TryGetValue(pair.Key, out var value) && Equals(pair.Value, value));
}
