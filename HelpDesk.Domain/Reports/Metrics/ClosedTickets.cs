namespace HelpDesk.Domain.Reports.Metrics;

internal static class ClosedTickets
{
    public static CountMetric Metric { get; } = new(
        "closedTickets",
        "Different tickets that were closed on the day. Of several days it is the sum of theirs.",
        happened => happened.Measures.Closing is { IsFirstOfDay: true });
}
