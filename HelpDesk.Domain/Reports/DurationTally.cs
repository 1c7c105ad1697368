using System.Runtime.InteropServices;

namespace HelpDesk.Domain.Reports;

/// <summary>
/// Sums up samples. It keeps them as long as the budget allows; where it does not, the buckets in which the percentiles lie are
/// known afterwards, and a second look over the same samples needs to keep only what falls into those.
/// </summary>
/// <param name="wanted">The buckets whose values are kept on a second look; null: all samples are, as on the first.</param>
internal sealed class DurationTally(SampleBudget budget, IReadOnlySet<int>? wanted)
{
    private static readonly int[] Percents = [50, 90, 95];

    private readonly Dictionary<int, long> _buckets = [];
    private readonly SortedDictionary<long, long> _looked = [];
    private List<long>? _samples = wanted is null ? [] : null;
    private long _count;
    private long _sum;
    private long _min = long.MaxValue;
    private long _max;

    /// <summary>The buckets that a further look must keep; empty: no samples were dropped.</summary>
    public IReadOnlySet<int> Wanted(Histogram histogram) => _samples is not null
        ? new HashSet<int>()
        : Percents.Select(percent => Place(histogram, percent).Bucket).ToHashSet();

    /// <summary>Whether this look has kept those.</summary>
    public bool IsClear(IReadOnlySet<int> buckets) => buckets.All(IsKept);

    public void Add(long seconds)
    {
        _count++;
        _sum += seconds;
        _min = Math.Min(_min, seconds);
        _max = Math.Max(_max, seconds);
        var bucket = Histogram.BucketOf(seconds);
        CollectionsMarshal.GetValueRefOrAddDefault(_buckets, bucket, out _)++;
        Keep(seconds, bucket);
    }

    public Histogram ToHistogram() => Histogram.Of(_buckets);

    /// <summary>Null: there was nothing to measure.</summary>
    public Distribution? ToDistribution()
    {
        if (_count == 0)
            return null;
        _samples?.Sort();
        var histogram = ToHistogram();
        return new Distribution(_count, _sum, _min, _max, At(50), At(90), At(95), histogram);

        long At(int percent) => _samples is { } samples
            ? samples[(int)Percentile.RankOf(percent, _count) - 1]
            : Looked(Place(histogram, percent));
    }

    private void Keep(long seconds, int bucket)
    {
        if (IsKept(bucket))
            _looked[seconds] = _looked.GetValueOrDefault(seconds) + 1;
        if (_samples is null)
            return;

        if (budget.TryTake())
        {
            _samples.Add(seconds);
            return;
        }

        budget.GiveBack(_samples.Count);
        _samples = null;
    }

    private bool IsKept(int bucket) => wanted?.Contains(bucket) is true;

    private (int Bucket, long Rank) Place(Histogram histogram, int percent) =>
        histogram.Find(Percentile.RankOf(percent, _count));

    // What nobody has looked at is known as well as its bucket is.
    private long Looked((int Bucket, long Rank) place)
    {
        var rank = place.Rank;
        foreach (var (value, count) in _looked.Where(value => Histogram.BucketOf(value.Key) == place.Bucket))
        {
            if (rank <= count)
                return value;
            rank -= count;
        }

        return Math.Clamp(Histogram.ValueOf(place.Bucket), _min, _max);
    }
}
