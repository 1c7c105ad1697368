using HelpDesk.Domain.Reports;

namespace HelpDesk.Tests.Domain.Reports;

/// <summary>Percentiles: exact of one day, and of several as well as they are promised.</summary>
public sealed class DistributionTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_second_look_tells_exactly_what_keeping_all_samples_would(int seed)
    {
        var samples = Samples(new Random(seed), 2_000);
        var all = Look(samples, budget: samples.Length, null);
        var first = Look(samples, budget: seed % 7, null);
        var wanted = first.Wanted(first.ToHistogram());
        Assert.NotEmpty(wanted);
        Assert.False(first.IsClear(wanted));

        var second = Look(samples, budget: 0, wanted);
        Assert.True(second.IsClear(second.Wanted(second.ToHistogram())));
        Assert.Equal(all.ToDistribution(), second.ToDistribution());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Days_merged_are_wrong_by_no_more_than_the_bound(int seed)
    {
        var random = new Random(seed);
        var days = Enumerable.Range(0, random.Next(1, 40)).Select(_ => Samples(random, random.Next(1, 300))).ToList();
        var merged = Distribution.Merge([.. days.Select(day => Look(day, day.Length, null).ToDistribution()!)])!;
        var all = Look([.. days.SelectMany(day => day)], int.MaxValue, null).ToDistribution()!;

        Assert.Equal(
            (all.Count, all.Sum, all.Min, all.Max, all.Histogram),
            (merged.Count, merged.Sum, merged.Min, merged.Max, merged.Histogram));
        foreach (var (exact, read) in new[] { (all.P50, merged.P50), (all.P90, merged.P90), (all.P95, merged.P95) })
            Assert.True(Math.Abs(exact - read) <= exact * Histogram.ErrorBound, $"Seed {seed}: {exact} is read as {read}");
    }

    [Fact]
    public void Of_no_days_there_is_nothing() => Assert.Null(Distribution.Merge([]));

    private static DurationTally Look(long[] samples, int budget, IReadOnlySet<int>? wanted)
    {
        var tally = new DurationTally(new SampleBudget(budget), wanted);
        foreach (var sample in samples)
            tally.Add(sample);
        return tally;
    }

    // From one second to months, with some that occur often.
    private static long[] Samples(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(i => i % 5 == 0 ? 600 : (long)Math.Exp(random.NextDouble() * 17))];
}
