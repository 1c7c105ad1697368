namespace HelpDesk.Functions.Reports;

/// <summary>An answer that has a member for each metric, which <see cref="MetricMembers"/> adds.</summary>
internal interface IMetricsResponse
{
    IReadOnlyDictionary<string, long> Counts { get; }

    IReadOnlyDictionary<string, DistributionResponse> Durations { get; }
}
