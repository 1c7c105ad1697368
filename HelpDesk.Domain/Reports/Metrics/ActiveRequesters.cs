namespace HelpDesk.Domain.Reports.Metrics;

internal static class ActiveRequesters
{
    public static RequesterMetric Metric { get; } = new(
        "activeRequesters",
        "Different requesters for whom a ticket was opened, or who wrote on one of theirs. Of several days nobody can tell.",
        counts => counts.Active,
        AddsUp: false);
}
