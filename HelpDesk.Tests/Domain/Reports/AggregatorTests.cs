using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Reports;

/// <summary>However the aggregator is run, disturbed or late, the rows are those of an undisturbed run.</summary>
public sealed class AggregatorTests
{
    private static readonly DeskTime Time = DeskTime.All[6] with { Days = 7 };

    private static readonly DateTimeOffset Begin = Time.Calendar.EndOf(Time.From.AddDays(-1));

    private static readonly List<TicketEvent> Events =
        [.. new RandomDesk(Time, seed: 3, tickets: 25).Tickets.SelectMany(events => events).OrderBy(happened => happened.At)];

    private static readonly DateTimeOffset End = Time.Calendar.EndOf(Time.To).AddHours(3);

    [Fact]
    public async Task Every_hour_or_nine_days_late_the_rows_are_the_same()
    {
        var (often, late) = (new ReportDesk(Time.Calendar), new ReportDesk(Time.Calendar));
        for (var now = Begin; now < End.AddDays(9); now = now.AddHours(1))
        {
            await often.HearAsync(Events.Where(happened => happened.At > now.AddHours(-1) && happened.At <= now), now);
            await often.AggregateAsync(now);
        }

        await late.HearAsync(Events, Begin);
        await late.AggregateAsync(End.AddDays(9));
        await often.AggregateAsync(End.AddDays(9));
        Assert.Equal(await late.RowsAsync(), await often.RowsAsync());
    }

    [Fact]
    public async Task A_second_run_writes_nothing()
    {
        var desk = await CountedAsync(Events);
        var writes = 0;
        await desk.AggregateAsync(End, isWrite => Task.FromResult(writes += isWrite ? 1 : 0));
        Assert.Equal(0, writes);
    }

    [Fact]
    public async Task Killed_at_any_write_the_next_run_comes_to_the_same_rows()
    {
        var wanted = await (await CountedAsync(Events)).RowsAsync();
        var write = 0;
        for (var wasKilled = true; wasKilled; write++)
        {
            var desk = new ReportDesk(Time.Calendar);
            await desk.HearAsync(Events, Begin);
            wasKilled = await KillAsync(desk, write);
            await desk.AggregateAsync(End);
            Assert.Equal(wanted, await desk.RowsAsync());
        }

        Assert.InRange(write, 50, 1_000);
    }

    [Fact]
    public async Task Killed_at_any_write_while_late_events_are_counted_all_later_backlogs_follow_in_the_end()
    {
        var (inTime, tooLate) = (Events.Where((_, i) => i % 9 > 0).ToList(), Events.Where((_, i) => i % 9 == 0).ToList());
        var wanted = await (await CountedAsync(Events)).RowsAsync();
        var write = 0;
        for (var wasKilled = true; wasKilled; write++)
        {
            var desk = await CountedAsync(inTime);
            await desk.HearAsync(tooLate, End);
            wasKilled = await KillAsync(desk, write);
            await desk.AggregateAsync(End);
            Assert.Equal(wanted, await desk.RowsAsync());
        }

        Assert.InRange(write, 50, 1_000);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task However_the_steps_of_several_runs_mix_with_events_that_come_late_the_rows_are_the_same(int runs)
    {
        var wanted = await (await CountedAsync(Events)).RowsAsync();
        for (var seed = 0; seed < 60; seed++)
        {
            var desk = await CountedAsync([.. Events.Where((_, i) => i % 9 > 0)]);
            var late = Events.Where((_, i) => i % 9 == 0).Chunk(5);
            await new Interleaving(seed).RunAsync(
            [
                .. Enumerable.Repeat<Func<Func<bool, Task>, Task>>(hold => desk.AggregateAsync(End, hold), runs),
                .. late.Select(events => (Func<Func<bool, Task>, Task>)(hold => desk.HearAsync(events, End, hold))),
            ]);
            // Whoever was overtaken too often has left the rest to the next run.
            await desk.AggregateAsync(End);
            var rows = await desk.RowsAsync();
            Assert.True(wanted.SequenceEqual(rows), $"Seed {seed}: {First(rows, wanted)} instead of {First(wanted, rows)}");
        }
    }

    [Fact]
    public async Task However_two_runs_overtake_each_other_that_begin_at_different_days_the_rows_are_the_same()
    {
        var wanted = await (await CountedAsync(Events)).RowsAsync();
        var days = Events.Where((_, i) => i % 9 == 0).Chunk(8).ToList();
        for (var seed = 0; seed < 100; seed++)
        {
            var desk = await CountedAsync([.. Events.Where((_, i) => i % 9 > 0)]);
            await new Interleaving(seed).RunAsync([.. days.Select(late => HearAndCount(desk, late))]);
            await desk.AggregateAsync(End);
            var rows = await desk.RowsAsync();
            Assert.True(wanted.SequenceEqual(rows), $"Seed {seed}: {First(rows, wanted)} instead of {First(wanted, rows)}");
        }
    }

    [Fact]
    public async Task At_no_moment_do_the_parts_of_a_day_belong_to_another_count_than_the_day()
    {
        var desk = await CountedAsync([.. Events.Where((_, i) => i % 9 > 0)]);
        var before = await desk.RowsAsync();
        await desk.HearAsync(Events, End);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await desk.AggregateAsync(End, async isWrite => seen.UnionWith(await desk.RowsAsync()));
        var after = await desk.RowsAsync();
        Assert.Empty(seen.Except(before).Except(after));
    }

    private static async Task<ReportDesk> CountedAsync(List<TicketEvent> events)
    {
        var desk = new ReportDesk(Time.Calendar);
        await desk.HearAsync(events, Begin);
        await desk.AggregateAsync(End);
        return desk;
    }

    private static Func<Func<bool, Task>, Task> HearAndCount(ReportDesk desk, TicketEvent[] late) => async hold =>
    {
        await desk.HearAsync(late, End, hold);
        await desk.AggregateAsync(End, hold);
    };

    // False: the run was over before.
    private static async Task<bool> KillAsync(ReportDesk desk, int write)
    {
        try
        {
            await desk.AggregateAsync(End, isWrite => isWrite && write-- == 0 ? throw new Death() : Task.CompletedTask);
            return false;
        }
        catch (Death)
        {
            return true;
        }
    }

    private static string? First(string[] some, string[] others) => some.Except(others).FirstOrDefault();
}
