namespace HelpDesk.Domain.Reports.Metrics;

internal static class ClosedInBetween
{
    public static DurationMetric Metric { get; } = new(
        "closedInBetween",
        "How long a ticket was closed before it was opened again, up to this closing. The three waits add up to the resolution.",
        happened => happened.Measures.Closing?.Closed);
}
