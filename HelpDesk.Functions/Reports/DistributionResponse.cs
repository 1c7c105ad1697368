using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Reports;

/// <summary>How long things took, in seconds.</summary>
internal sealed record DistributionResponse(long Count, long Sum, long Min, long Max, long P50, long P90, long P95)
{
    public static DistributionResponse Of(Distribution times) =>
        new(times.Count, times.Sum, times.Min, times.Max, times.P50, times.P90, times.P95);
}
