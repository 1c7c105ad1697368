namespace HelpDesk.Domain.Reports.Metrics;

internal static class NextResponse
{
    public static DurationMetric Metric { get; } = new(
        "nextResponse",
        "From the requester's oldest unanswered word after the first response, or from opening the ticket again, to staff's "
            + "answer, on the day of that answer.",
        happened => happened.Measures.NextResponse);
}
