namespace HelpDesk.Domain.Reports.Metrics;

internal static class WaitingForUs
{
    public static DurationMetric Metric { get; } = new(
        "waitingForUs",
        "How long a ticket was open or active, from its opening to this closing.",
        happened => happened.Measures.Closing?.WaitedForUs);
}
