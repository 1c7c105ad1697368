using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Domain.Reports.Verification;

/// <summary>However a day is divided, its parts add up to the day.</summary>
internal static class PartsCheck
{
    private static readonly Dimension[] Divisions = [Dimension.Agent, Dimension.Category, Dimension.Channel];

    public static ReportCheck Check { get; } = new(
        "parts",
        "The rows of all agents, of all categories and of all channels add up to the row of the day: counts, backlog and times.",
        day => Divisions.SelectMany(by => Faults(day, by)));

    private static IEnumerable<string> Faults(VerifiedDay day, Dimension by)
    {
        var parts = day.Parts.Where(row => row.Group.By == by).Select(row => row.Figures).ToList();
        foreach (var metric in MetricCatalog.Counts.Select(metric => metric.Name))
        {
            var sum = parts.Sum(part => part.Counts.GetValueOrDefault(metric));
            if (sum != day.Count(metric))
                yield return $"{metric} is {day.Count(metric)}, and by {by} {sum}";
        }

        foreach (var metric in MetricCatalog.DurationNames)
        {
            var merged = Distribution.Merge(
                [.. parts.Select(part => part.Durations.GetValueOrDefault(metric)).OfType<Distribution>()]);
            if (!Same(merged, day.Times(metric)))
                yield return $"{metric} by {by} does not add up";
        }

        if (parts.Sum(part => part.Backlog.Total) is var backlog && backlog != day.Figures.Backlog.Total)
            yield return $"the backlog is {day.Figures.Backlog.Total}, and by {by} {backlog}";
    }

    // Percentiles do not add up.
    private static bool Same(Distribution? one, Distribution? other) =>
        one?.Count == other?.Count
        && one?.Sum == other?.Sum
        && one?.Min == other?.Min
        && one?.Max == other?.Max
        && Equals(one?.Histogram, other?.Histogram);
}
