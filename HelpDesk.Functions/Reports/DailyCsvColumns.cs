using System.Globalization;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Functions.Reports;

/// <summary>The columns of daily figures as CSV, each with how a row shows it.</summary>
internal static class DailyCsvColumns
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly (string Name, Func<Distribution, long> Of)[] Times =
    [
        ("Count", times => times.Count),
        ("Sum", times => times.Sum),
        ("Min", times => times.Min),
        ("Max", times => times.Max),
        ("P50", times => times.P50),
        ("P90", times => times.P90),
        ("P95", times => times.P95),
    ];

    public static IReadOnlyList<(string Name, Func<DailyFigures, string?> Value)> Of(Dimension by) =>
    [
        ("date", row => row.Day.ToString("O", CultureInfo.InvariantCulture)),
        .. Groups(by),
        .. Counts(),
        .. Backlogs(by),
        .. Durations(),
        .. Stamps(),
    ];

    private static IEnumerable<(string, Func<DailyFigures, string?>)> Groups(Dimension by) => by switch
    {
        Dimension.Agent => [("agent", row => row.Group.Key), ("agentName", row => row.Name)],
        Dimension.Category => [("category", row => row.Group.Key)],
        Dimension.Channel => [("channel", row => row.Group.Key)],
        _ => [],
    };

    private static IEnumerable<(string, Func<DailyFigures, string?>)> Counts() => MetricCatalog.Counts
        .Concat<Metric>(MetricCatalog.Requesters)
        .Select(metric => (metric.Name, Number(row =>
            row.Figures.Counts.TryGetValue(metric.Name, out var count) ? count : null)));

    private static IEnumerable<(string, Func<DailyFigures, string?>)> Backlogs(Dimension by)
    {
        yield return ("backlog", Number(row => row.Figures.Backlog.Total));
        yield return ("backlogUnassigned", Number(row => row.Figures.Backlog.Unassigned));
        foreach (var part in Parts(row => BacklogWords.ByStatus(row.Figures.Backlog)))
            yield return part;
        foreach (var part in Parts(row => BacklogWords.ByPriority(row.Figures.Backlog)))
            yield return part;
        if (by is not Dimension.Day)
            yield break;
        foreach (var part in Parts(row => BacklogWords.ByAge(row.Figures.Backlog, row.Day)))
            yield return part;
    }

    private static IEnumerable<(string, Func<DailyFigures, string?>)> Parts(
        Func<DailyFigures, IReadOnlyDictionary<string, int>> parts) => parts(DailyFigures.NotComputed(DateOnly.MaxValue)).Keys
        .Select(word => ($"backlog{char.ToUpperInvariant(word[0])}{word[1..]}", Number(row => parts(row)[word])));

    private static IEnumerable<(string, Func<DailyFigures, string?>)> Durations() =>
        from name in MetricCatalog.DurationNames
        from part in Times
        select (name + part.Name, Number(row => row.Figures.Durations.TryGetValue(name, out var times) ? part.Of(times) : null));

    private static IEnumerable<(string, Func<DailyFigures, string?>)> Stamps() =>
    [
        ("isFinal", row => row.Stamp.IsFinal ? "true" : "false"),
        ("revision", Number(row => row.Stamp.Revision)),
        ("computedAt", row => row.Stamp.ComputedAt?.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)),
    ];

    private static Func<DailyFigures, string?> Number(Func<DailyFigures, long?> number) =>
        row => number(row)?.ToString(CultureInfo.InvariantCulture);
}
