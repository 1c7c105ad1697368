namespace HelpDesk.Domain.Reports.Metrics;

internal static class WaitingForRequester
{
    public static DurationMetric Metric { get; } = new(
        "waitingForRequester",
        "How long a ticket was waiting, from its opening to this closing.",
        happened => happened.Measures.Closing?.WaitedForRequester);
}
