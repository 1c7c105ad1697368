using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets.Projection;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Reports;

public sealed class AggregateDailyMetricsTests(StorageFixture fixture) : IClassFixture<StorageFixture>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Monday = new(2026, 5, 4);

    private readonly DeskParts _parts = new(fixture.Storage);

    public async Task InitializeAsync()
    {
        await EmptyAsync("activity");
        await EmptyAsync("dailymetrics");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Today_is_counted_so_far_and_again_when_more_has_happened()
    {
        await HappenAsync(Monday, 1, 2, 3);
        await _parts.Aggregate.RunAsync(At(Monday, 12), None);
        Assert.Equal((3, false, 1), Row(await FiguresAsync(Monday)));

        await HappenAsync(Monday, 4);
        await _parts.Aggregate.RunAsync(At(Monday, 13), None);
        Assert.Equal((4, false, 2), Row(await FiguresAsync(Monday)));
    }

    [Fact]
    public async Task However_many_days_were_missed_each_is_made_up_for_in_order()
    {
        await HappenAsync(Monday, 1);
        await _parts.Aggregate.RunAsync(At(Monday, 12), None);
        await HappenAsync(Monday, 2);
        await HappenAsync(Monday.AddDays(3), 3, 4);
        await _parts.Aggregate.RunAsync(At(Monday.AddDays(9), 12), None);

        var rows = await _parts.Metrics.ReadAsync(Dimension.Day, Monday, Monday.AddDays(20), None);
        Assert.Equal([2, 0, 0, 2, 0, 0, 0, 0, 0, 0], rows.Select(Created));
        Assert.Equal(Enumerable.Range(0, 10).Select(Monday.AddDays), rows.Select(row => row.Day));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => i < 9), rows.Select(row => row.Stamp.IsFinal));
    }

    [Fact]
    public async Task A_day_is_final_when_its_grace_is_over_and_not_a_tick_earlier()
    {
        await HappenAsync(Monday, 1);
        await _parts.Aggregate.RunAsync(At(Monday, 12), None);
        var end = At(Monday.AddDays(1), 0) + UpdateDays.Grace;

        await _parts.Aggregate.RunAsync(end.AddTicks(-1), None);
        Assert.False((await FiguresAsync(Monday)).Stamp.IsFinal);
        await _parts.Aggregate.RunAsync(end, None);
        Assert.True((await FiguresAsync(Monday)).Stamp.IsFinal);
    }

    [Fact]
    public async Task A_final_day_is_left_alone_until_something_late_marks_it()
    {
        await HappenAsync(Monday, 1);
        await _parts.Metrics.MarkDirtyAsync(Monday, None);
        await _parts.Aggregate.RunAsync(At(Monday.AddDays(2), 12), None);
        await HappenAsync(Monday, 2);
        await _parts.Aggregate.RunAsync(At(Monday.AddDays(2), 13), None);
        Assert.Equal((1, true, 1), Row(await FiguresAsync(Monday)));

        await _parts.Metrics.MarkDirtyAsync(Monday, None);
        await _parts.Aggregate.RunAsync(At(Monday.AddDays(2), 14), None);
        Assert.Equal((2, true, 2), Row(await FiguresAsync(Monday)));
        Assert.Empty(await _parts.Metrics.DirtyDaysAsync(None));
    }

    [Fact]
    public async Task Of_two_instances_at_once_the_one_that_read_more_has_the_last_word()
    {
        await HappenAsync(Monday, 1, 2);
        await _parts.Aggregate.RunAsync(At(Monday, 11), None);
        var slow = new InterruptedActivityLog(_parts.Activity, async () =>
        {
            await HappenAsync(Monday, 3);
            await _parts.Aggregate.RunAsync(At(Monday, 12), None);
        });
        await _parts.AggregateFrom(slow).RunAsync(At(Monday, 12), None);

        Assert.Equal((3, false, 2), Row(await FiguresAsync(Monday)));
    }

    [Fact]
    public async Task Several_instances_at_once_come_to_one_right_row()
    {
        await HappenAsync(Monday, [.. Enumerable.Range(1, 40)]);
        var instances = Enumerable.Range(0, 4).Select(_ => new DeskParts(fixture.Storage).Aggregate);
        await Task.WhenAll(instances.Select(instance => instance.RunAsync(At(Monday, 12), None)));
        Assert.Equal(40, Created(await FiguresAsync(Monday)));
    }

    [Fact]
    public async Task A_desk_whose_first_day_ended_before_any_count_has_that_day_counted()
    {
        await HappenAsync(Monday, 1);
        await HappenAsync(Monday.AddDays(1), 2, 3);
        await _parts.Aggregate.RunAsync(At(Monday.AddDays(2), 12), None);

        var rows = await _parts.Metrics.ReadAsync(Dimension.Day, Monday.AddDays(-9), Monday.AddDays(9), None);
        Assert.Equal([(Monday, 1L), (Monday.AddDays(1), 2), (Monday.AddDays(2), 0)], rows.Select(row => (row.Day, Created(row))));
    }

    [Fact]
    public async Task An_event_that_is_projected_while_its_finished_day_is_counted_is_not_lost()
    {
        var wednesday = At(Monday.AddDays(2), 12);
        await _parts.Metrics.MarkDirtyAsync(Monday, None);
        var opening = Given.Opening(900, At(Monday, 10));
        await _parts.Tickets.AddAsync(opening, None);
        var late = new InterruptedActivityLog(
            _parts.Activity,
            () => _parts.Project.RunAsync(
                new(new(900), opening.Events[0].Operation, 1, wednesday), isRetry: false, wednesday, None));

        await _parts.AggregateFrom(late).RunAsync(wednesday, None);
        await _parts.Aggregate.RunAsync(wednesday, None);
        Assert.Equal(1, Created(await FiguresAsync(Monday)));
    }

    [Fact]
    public async Task An_event_whose_finished_day_is_counted_just_before_it_is_written_is_not_lost()
    {
        var wednesday = At(Monday.AddDays(2), 12);
        await _parts.Metrics.MarkDirtyAsync(Monday, None);
        var opening = Given.Opening(901, At(Monday, 10));
        await _parts.Tickets.AddAsync(opening, None);
        var early = new InterruptedActivityLog(_parts.Activity, beforeWriting: () => _parts.Aggregate.RunAsync(wednesday, None));
        var project = new ProjectTicketChange(_parts.History, _parts.Views, early, _parts.Record, _parts.Metrics, Given.Utc, []);

        await project.RunAsync(new(new(901), opening.Events[0].Operation, 1, wednesday), isRetry: false, wednesday, None);
        Assert.Equal(0, Created(await FiguresAsync(Monday)));
        await _parts.Aggregate.RunAsync(wednesday, None);
        Assert.Equal(1, Created(await FiguresAsync(Monday)));
    }

    [Fact]
    public async Task A_mark_that_was_set_anew_while_the_day_was_counted_stays()
    {
        await _parts.Metrics.MarkDirtyAsync(Monday, None);
        var read = Assert.Single(await _parts.Metrics.DirtyDaysAsync(None));
        await _parts.Metrics.MarkDirtyAsync(Monday, None);
        await _parts.Metrics.ClearDirtyAsync(read, None);
        Assert.Single(await _parts.Metrics.DirtyDaysAsync(None));
    }

    private static (long Created, bool IsFinal, int Revision) Row(DailyFigures row) =>
        (Created(row), row.Stamp.IsFinal, row.Stamp.Revision);

    private static long Created(DailyFigures row) => row.Figures.Counts["created"];

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero);

    private Task HappenAsync(DateOnly day, params int[] tickets) => _parts.Activity.UpsertAsync(
        [.. tickets.Select(id => TicketActivity.Of(Given.Opening(id, At(day, 10)).Events[0]))], None);

    private async Task<DailyFigures> FiguresAsync(DateOnly day) =>
        Assert.Single(await _parts.Metrics.ReadAsync(Dimension.Day, day, day, None));

    private async Task EmptyAsync(string name)
    {
        var table = fixture.Storage.Table(name);
        await foreach (var row in table.QueryAsync<Azure.Data.Tables.TableEntity>(select: ["PartitionKey", "RowKey"]))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
    }
}
