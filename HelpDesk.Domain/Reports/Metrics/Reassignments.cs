namespace HelpDesk.Domain.Reports.Metrics;

internal static class Reassignments
{
    public static CountMetric Metric { get; } = new(
        "reassignments",
        "Assignments of tickets that had been given to somebody before.",
        happened => happened.Measures.IsReassignment);
}
