namespace HelpDesk.Domain.Reports;

/// <summary>How long things took, in seconds; there is none where nothing was measured.</summary>
/// <param name="P50">Half of all took no longer. Exact within a day, and over several as their <paramref name="Histogram"/> has
/// it.</param>
public sealed record Distribution(
    long Count, long Sum, long Min, long Max, long P50, long P90, long P95, Histogram Histogram)
{
    /// <summary>Null: none of them.</summary>
    public static Distribution? Merge(IReadOnlyCollection<Distribution> parts)
    {
        if (parts.Count == 0)
            return null;
        var histogram = Histogram.Merge(parts.Select(part => part.Histogram));
        var (count, min, max) = (parts.Sum(part => part.Count), parts.Min(part => part.Min), parts.Max(part => part.Max));
        return new Distribution(count, parts.Sum(part => part.Sum), min, max, At(50), At(90), At(95), histogram);

        long At(int percent) =>
            Math.Clamp(Histogram.ValueOf(histogram.Find(Percentile.RankOf(percent, count)).Bucket), min, max);
    }
}
