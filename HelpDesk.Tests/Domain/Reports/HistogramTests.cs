using HelpDesk.Domain.Reports;

namespace HelpDesk.Tests.Domain.Reports;

public sealed class HistogramTests
{
    private static readonly Random Random = new(1);

    /// <summary>All small ones, and around all powers of two.</summary>
    private static IEnumerable<long> Values => Enumerable.Range(0, 20_000).Select(i => (long)i)
        .Concat(Enumerable.Range(7, 56).SelectMany(power => Enumerable.Range(-2, 5).Select(i => (1L << power) + i)))
        .Concat(Enumerable.Range(0, 20_000).Select(_ => Random.NextInt64(1L << Random.Next(1, 62))))
        .Append(long.MaxValue);

    [Fact]
    public void What_is_read_from_a_bucket_is_wrong_by_no_more_than_the_bound_and_exact_up_to_127()
    {
        foreach (var value in Values)
        {
            var read = Histogram.ValueOf(Histogram.BucketOf(value));
            Assert.True(Math.Abs(read - value) <= value * Histogram.ErrorBound, $"{value} is read as {read}");
            Assert.True(value > 127 || read == value, $"{value} is read as {read}");
        }
    }

    [Fact]
    public void A_buckets_value_lies_in_it_and_larger_values_never_in_smaller_buckets()
    {
        foreach (var bucket in Enumerable.Range(0, 3_711))
            Assert.Equal(bucket, Histogram.BucketOf(Histogram.ValueOf(bucket)));
        var buckets = Values.Order().Select(Histogram.BucketOf).ToList();
        Assert.Equal(buckets.Order(), buckets);
    }

    [Fact]
    public void Several_merged_are_the_histogram_of_all_values()
    {
        var values = Values.ToList();
        var parts = values.Chunk(999).Select(Of);
        Assert.Equal(Of(values), Histogram.Merge(parts));
        Assert.Equal(values.Count, Histogram.Merge(parts).Total);
        Assert.Equal(Histogram.None, Histogram.Merge([]));
    }

    [Fact]
    public void A_rank_is_found_in_its_bucket()
    {
        var histogram = Of([3, 3, 5, 500]);
        Assert.Equal([(3, 1L), (3, 2L), (5, 1L)], new long[] { 1, 2, 3 }.Select(histogram.Find));
        Assert.Equal((Histogram.BucketOf(500), 1), histogram.Find(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => histogram.Find(5));
    }

    private static Histogram Of(IEnumerable<long> values) => Histogram.Of(values.CountBy(Histogram.BucketOf)
        .Select(bucket => KeyValuePair.Create(bucket.Key, (long)bucket.Value)));
}
