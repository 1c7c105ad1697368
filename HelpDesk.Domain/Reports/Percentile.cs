namespace HelpDesk.Domain.Reports;

/// <summary>Percentiles by nearest rank: the smallest value that so many percent of all do not exceed.</summary>
internal static class Percentile
{
    /// <returns>The rank among so many values, from 1.</returns>
    public static long RankOf(int percent, long count) => ((percent * count) + 99) / 100;
}
