namespace HelpDesk.Domain.Reports.Metrics;

internal static class Closed
{
    public static CountMetric Metric { get; } = new(
        "closed", "Closings; a ticket that is closed, opened again and closed has two.", happened => happened.IsClosing);
}
