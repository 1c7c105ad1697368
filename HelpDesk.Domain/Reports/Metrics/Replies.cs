namespace HelpDesk.Domain.Reports.Metrics;

internal static class Replies
{
    public static CountMetric Metric { get; } = new(
        "replies", "Answers of staff that the requester can read.", happened => happened.IsAnswer);
}
