namespace HelpDesk.Domain.Reports.Metrics;

internal static class Resolution
{
    public static DurationMetric Metric { get; } = new(
        "resolution",
        "From a ticket's opening to its closing, on the day of the closing; each closing is a sample.",
        happened => happened.Measures.Closing?.Resolution);
}
