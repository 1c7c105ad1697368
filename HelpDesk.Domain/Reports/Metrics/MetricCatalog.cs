namespace HelpDesk.Domain.Reports.Metrics;

/// <summary>All metrics, in the order in which they are shown.</summary>
public static class MetricCatalog
{
    /// <summary>Goes up when a definition changes: rows of another version mean something else until they are rebuilt.</summary>
    public const int DefinitionVersion = 1;

    public static IReadOnlyList<CountMetric> Counts { get; } =
    [
        Created.Metric,
        Closed.Metric,
        ClosedTickets.Metric,
        Reopened.Metric,
        Removed.Metric,
        Restored.Metric,
        OneTouch.Metric,
        Reassignments.Metric,
        Replies.Metric,
        RequesterReplies.Metric,
        Notes.Metric,
    ];

    public static IReadOnlyList<RequesterMetric> Requesters { get; } = [NewRequesters.Metric, ActiveRequesters.Metric];

    public static IReadOnlyList<DurationMetric> Durations { get; } =
    [
        FirstResponse.Metric,
        NextResponse.Metric,
        Resolution.Metric,
        WaitingForUs.Metric,
        WaitingForRequester.Metric,
        ClosedInBetween.Metric,
    ];

    /// <summary>By the clock and in business hours.</summary>
    public static IReadOnlyList<string> DurationNames { get; } =
        [.. Durations.SelectMany(metric => new[] { metric.Name, metric.BusinessName })];
}
