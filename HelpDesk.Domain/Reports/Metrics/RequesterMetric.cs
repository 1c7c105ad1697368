namespace HelpDesk.Domain.Reports.Metrics;

/// <summary>Counts different people. Only days have it: people are not divided among agents, categories or channels.</summary>
/// <param name="AddsUp">Whether the people of several days are as many as the sum says.</param>
public sealed record RequesterMetric(
    string Name, string Description, Func<RequesterCounts, int> Count, bool AddsUp) : Metric(Name, Description);
