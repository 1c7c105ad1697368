using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Reports.Summaries;
using HelpDesk.Load.Report;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Reports;

/// <summary>What the report table costs in storage operations.</summary>
public sealed class ReportBudgetTests : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly CountingTransport _storage = new();
    private readonly DeskParts _parts;
    private readonly DeskParts _uncounted;

    public ReportBudgetTests(StorageFixture fixture)
    {
        _parts = new DeskParts(fixture.Clients(_storage, _storage));
        _uncounted = new DeskParts(fixture.Storage);
    }

    [Fact]
    public async Task A_day_of_twenty_thousand_events_is_two_pages_of_each_partition_and_twice_if_samples_were_dropped()
    {
        const int events = 20_000;
        var tickets = Enumerable.Range(0, events / MadeUpDay.EventsPerTicket).ToList();
        // One partition each, all at once.
        await Task.WhenAll(tickets.GroupBy(ticket => ticket % 16).Select(partition => _uncounted.Activity.UpsertAsync(
            [.. partition.SelectMany(ticket => Enumerable.Range(1, 5).Select(seq => MadeUpDay.Event(ticket, seq)))], None)));

        var kept = await CountAsync(SampleBudget.Usual);
        Assert.Equal(["32 GET activity", "1 GET requesters"], _storage.Sums);
        Assert.Equal(tickets.Count, kept.Whole.Figures.Durations["resolution"].Count);
        var looked = await CountAsync(samples: 1_000);
        Assert.Equal(["64 GET activity", "1 GET requesters"], _storage.Sums);
        Assert.True(kept.SameAs(looked));
    }

    [Fact]
    public async Task A_run_on_a_quiet_day_costs_the_same_however_old_the_desk_is_and_writes_nothing()
    {
        var day = new DateOnly(2031, 1, 1);
        await SaveAsync(day, days: 30, isFinal: true);
        var now = new DateTimeOffset(day.AddDays(30).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        await _uncounted.Aggregate.RunAsync(now, None);
        _storage.Forget();
        await _parts.Aggregate.RunAsync(now, None);
        Assert.Equal(["16 GET activity", "11 GET dailymetrics", "1 GET requesters"], _storage.Sums);
    }

    [Fact]
    public async Task A_years_summary_next_to_the_year_before_is_one_query()
    {
        var day = new DateOnly(2026, 12, 31);
        await SaveAsync(day, days: 732, isFinal: true);
        _storage.Forget();
        var summary = await new SummarizePeriod(_parts.Metrics).RunAsync(new(2028, 1, 1), new(2028, 12, 31), true, None);
        Assert.Equal(["1 GET dailymetrics"], _storage.Sums);
        Assert.Equal((366, 366), (summary.Value!.Current.Counts["created"], summary.Value.Previous!.Counts["created"]));
        Assert.True(summary.Value.Current.IsFinal);
    }

    private Task<DayReport> CountAsync(int samples)
    {
        _storage.Forget();
        return new CountDay(_parts.Activity, _parts.Requesters, samples).RunAsync(MadeUpDay.Day, None);
    }

    private Task SaveAsync(DateOnly from, int days, bool isFinal) => Parallel.ForEachAsync(
        Enumerable.Range(0, days).Select(from.AddDays),
        async (day, cancellationToken) =>
        {
            var figures = Figures.Nothing with { Counts = new Dictionary<string, long> { ["created"] = 1 } };
            var report = new DayReport(
                day,
                new Dictionary<Group, GroupFigures> { [Group.Whole] = new(null, figures) },
                DayStamp.Never with { IsFinal = isFinal, Revision = 1 });
            await _uncounted.Metrics.TrySaveAsync(
                report, new StoredDay(null, new Dictionary<Group, string>(), IsTorn: false, LastRevision: 0), cancellationToken);
        });
}
