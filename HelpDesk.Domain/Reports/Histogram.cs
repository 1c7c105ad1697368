using System.Numerics;

namespace HelpDesk.Domain.Reports;

/// <summary>
/// How many values there are of about each size. Up to 127 each value has a bucket of its own, then each doubling is divided
/// into 64: so that whatever is read from one is wrong by no more than <see cref="ErrorBound"/>, and any number of them add up.
/// </summary>
public sealed class Histogram : IEquatable<Histogram>
{
    /// <summary>By how much the middle of a bucket differs from any value in it, relative to the value.</summary>
    public const double ErrorBound = 1.0 / (2 * Steps);

    private const int Steps = 64;

    private readonly SortedList<int, long> _counts;

    private Histogram(SortedList<int, long> counts) => _counts = counts;

    public static Histogram None { get; } = new([]);

    /// <summary>The buckets in which there is anything, smallest values first.</summary>
    public IReadOnlyDictionary<int, long> Counts => _counts;

    public long Total => _counts.Values.Sum();

    public static Histogram Of(IEnumerable<KeyValuePair<int, long>> counts) =>
        new(new SortedList<int, long>(counts.ToDictionary(bucket => bucket.Key, bucket => bucket.Value)));

    public static Histogram Merge(IEnumerable<Histogram> histograms) => Of(histograms
        .SelectMany(histogram => histogram._counts)
        .GroupBy(bucket => bucket.Key, bucket => bucket.Value)
        .Select(bucket => KeyValuePair.Create(bucket.Key, bucket.Sum())));

    public static int BucketOf(long value)
    {
        if (value < 2 * Steps)
            return (int)Math.Max(value, 0);
        var shift = BitOperations.Log2((ulong)value) - BitOperations.Log2(Steps);
        return (shift * Steps) + (int)(value >> shift);
    }

    /// <summary>The middle of the bucket's values.</summary>
    public static long ValueOf(int bucket)
    {
        if (bucket < 2 * Steps)
            return bucket;
        var shift = (bucket / Steps) - 1;
        var low = (long)(Steps + (bucket % Steps)) << shift;
        return low + ((1L << shift) / 2);
    }

    /// <summary>In which bucket the value of that rank lies, and which rank it has there; ranks count from 1.</summary>
    public (int Bucket, long Rank) Find(long rank)
    {
        foreach (var (bucket, count) in _counts)
        {
            if (rank <= count)
                return (bucket, rank);
            rank -= count;
        }

        throw new ArgumentOutOfRangeException(nameof(rank));
    }

    public bool Equals(Histogram? other) => other is not null && _counts.SequenceEqual(other._counts);

    public override bool Equals(object? obj) => Equals(obj as Histogram);

    public override int GetHashCode() => HashCode.Combine(_counts.Count, Total);
}
