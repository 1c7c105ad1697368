using HelpDesk.Domain.Reports.Metrics;
using HelpDesk.Domain.Reports.Summaries;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>A number that people are shown first.</summary>
/// <param name="IsTime">It is in seconds; otherwise it counts something.</param>
/// <param name="In">Null: there was nothing to count or to measure.</param>
public sealed record Highlight(string Name, bool IsTime, Func<PeriodSummary, long?> In)
{
    public static Highlight Opened { get; } = Of("Opened", Created.Metric);

    public static Highlight Closed { get; } = Of("Closed", Metrics.Closed.Metric);

    public static Highlight Backlog { get; } = Of("In backlog at the end", backlog => backlog.Total);

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<Highlight> All { get; } =
    [
        Opened,
        Closed,
        Of("Opened again", Reopened.Metric),
        Backlog,
        Of("Of these unassigned", backlog => backlog.Unassigned),
        Of("Replies sent", Replies.Metric),
        Of("New requesters", NewRequesters.Metric),
        Of("First response, half within", FirstResponse.Metric, times => times.P50),
        Of("First response, 9 of 10 within", FirstResponse.Metric, times => times.P90),
        Of("Time to close, half within", Resolution.Metric, times => times.P50),
        Of("Time to close, 9 of 10 within", Resolution.Metric, times => times.P90),
    ];

    private static Highlight Of(string name, Metric metric) => new(
        name, IsTime: false, period => period.Last is null ? null : period.Counts.GetValueOrDefault(metric.Name));

    private static Highlight Of(string name, Func<Backlog, int> count) =>
        new(name, IsTime: false, period => period.Last is null ? null : count(period.Backlog));

    private static Highlight Of(string name, DurationMetric metric, Func<Distribution, long> value) =>
        new(name, IsTime: true, period => period.Durations.GetValueOrDefault(metric.Name) is { } times ? value(times) : null);
}
