namespace HelpDesk.Domain.Reports.Metrics;

internal static class NewRequesters
{
    public static RequesterMetric Metric { get; } = new(
        "newRequesters", "Requesters whose first ticket was opened on the day.", counts => counts.New, AddsUp: true);
}
