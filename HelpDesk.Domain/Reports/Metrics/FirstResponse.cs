namespace HelpDesk.Domain.Reports.Metrics;

internal static class FirstResponse
{
    public static DurationMetric Metric { get; } = new(
        "firstResponse",
        "From a ticket's opening to staff's first answer, on the day of that answer.",
        happened => happened.Measures.FirstResponse);
}
