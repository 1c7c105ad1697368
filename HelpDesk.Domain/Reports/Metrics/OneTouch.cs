namespace HelpDesk.Domain.Reports.Metrics;

internal static class OneTouch
{
    public static CountMetric Metric { get; } = new(
        "oneTouch",
        "Tickets closed with exactly one answer of staff and never opened again before. Divided by closedTickets it is the "
            + "one-touch rate.",
        happened => happened.Measures.Closing is { Answers: 1, Reopenings: 0 });
}
