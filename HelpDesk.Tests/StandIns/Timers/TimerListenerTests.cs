using System.Text.Json;
using HelpDesk.Tests.Fixtures;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.LocalHost.Timers;

namespace HelpDesk.Tests.StandIns.Timers;

public sealed class TimerListenerTests : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string EveryFiveMinutes = "0 */5 * * * *";

    private const string StorageFailed = "Warning: The status of timer Tick could not be kept in storage.";

    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions AsTheWorkerReads = new() { PropertyNameCaseInsensitive = true };

    private readonly ManualTimeProvider _clock = new(Noon);
    private readonly AzuriteFixture _azurite;
    private readonly TimerRig _rig;

    public TimerListenerTests(AzuriteFixture azurite) => (_azurite, _rig) = (azurite, new TimerRig(azurite, _clock));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task A_run_comes_when_its_moment_does_and_not_before()
    {
        await _rig.StartAsync(EveryFiveMinutes);

        await _rig.PassAsync(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Equal(0, _rig.Count);

        Assert.Equal(Noon.AddMinutes(5), (await RunAfterAsync(TimeSpan.FromTicks(1))).At);
        Assert.Equal(Noon.AddMinutes(10), (await RunAfterAsync(TimeSpan.FromMinutes(5))).At);
    }

    [Fact]
    public async Task The_function_is_told_the_status_as_it_was_before_the_run()
    {
        await _rig.StartAsync(EveryFiveMinutes);

        var first = Info(await RunAfterAsync(TimeSpan.FromMinutes(5)));
        var second = Info(await RunAfterAsync(TimeSpan.FromMinutes(5)));

        Assert.False(first.IsPastDue);
        Assert.Equal((1, Noon.AddMinutes(5)), (first.ScheduleStatus!.Last.Year, Utc(first.ScheduleStatus.Next)));
        Assert.Equal(
            (Noon.AddMinutes(5), Noon.AddMinutes(10)),
            (Utc(second.ScheduleStatus!.Last), Utc(second.ScheduleStatus.Next)));
    }

    [Fact]
    public async Task The_first_start_ever_is_not_overdue_and_writes_down_when_it_is_due()
    {
        await _rig.StartAsync(EveryFiveMinutes);

        await _rig.WaitingAsync();
        Assert.Equal(0, _rig.Count);
        Assert.Equal(new TimerStatus(TimerStatus.Never, Noon.AddMinutes(5), Noon), await _rig.StatusAsync());
    }

    [Fact]
    public async Task Any_number_of_missed_runs_becomes_one_at_the_start()
    {
        var before = await _rig.StartAsync(EveryFiveMinutes);
        await RunAfterAsync(TimeSpan.FromMinutes(5));
        await before.StopAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromHours(3) + TimeSpan.FromMinutes(1));

        await _rig.StartAsync(EveryFiveMinutes);

        var run = await _rig.RunAsync();
        Assert.True(Info(run).IsPastDue);
        Assert.Equal(Noon.AddMinutes(10), Utc(Info(run).ScheduleStatus!.Next));
        await _rig.PassAsync(TimeSpan.FromMinutes(4));
        var next = await _rig.RunAsync();
        Assert.False(Info(next).IsPastDue);
        Assert.Equal(Noon.AddHours(3).AddMinutes(10), next.At);
        Assert.Equal(3, _rig.Count);
    }

    [Fact]
    public async Task What_was_due_while_the_first_start_had_not_run_yet_counts_as_missed()
    {
        var before = await _rig.StartAsync(EveryFiveMinutes);
        await before.StopAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromMinutes(6));

        await _rig.StartAsync(EveryFiveMinutes);

        Assert.True(Info(await _rig.RunAsync()).IsPastDue);
    }

    [Fact]
    public async Task A_start_on_time_is_not_overdue()
    {
        await RunOnceAndStopAsync(EveryFiveMinutes);
        _clock.Advance(TimeSpan.FromMinutes(4));

        await _rig.StartAsync(EveryFiveMinutes);

        await _rig.PassAsync(TimeSpan.FromMinutes(1));
        Assert.False(Info(await _rig.RunAsync()).IsPastDue);
    }

    [Fact]
    public async Task An_exception_is_logged_and_the_schedule_goes_on()
    {
        _rig.Function = _ => throw new InvalidOperationException("broken");
        await _rig.StartAsync(EveryFiveMinutes);

        await RunAfterAsync(TimeSpan.FromMinutes(5));
        await RunAfterAsync(TimeSpan.FromMinutes(5));

        await _rig.NextIsAsync(Noon.AddMinutes(15));
        Assert.Equal(2, _rig.Log.Count(line => line == "Error: Timer Tick failed; its schedule goes on."));
    }

    [Fact]
    public async Task A_long_run_is_not_overlapped_and_what_it_missed_is_one_run()
    {
        var end = new TaskCompletionSource();
        _rig.Function = run => run.At == Noon.AddMinutes(5) ? end.Task : Task.CompletedTask;
        await _rig.StartAsync(EveryFiveMinutes);
        await RunAfterAsync(TimeSpan.FromMinutes(5));

        await _rig.PassAsync(TimeSpan.FromMinutes(17));
        Assert.Equal(1, _rig.Count);
        end.SetResult();

        var caughtUp = await _rig.RunAsync();
        Assert.Equal((Noon.AddMinutes(22), false), (caughtUp.At, Info(caughtUp).IsPastDue));
        await _rig.PassAsync(TimeSpan.FromMinutes(3));
        Assert.Equal(Noon.AddMinutes(25), (await _rig.RunAsync()).At);
        Assert.Equal((3, 1), (_rig.Count, _rig.MostAtOnce));
    }

    [Fact]
    public async Task Run_on_startup_runs_at_once_and_then_by_the_schedule()
    {
        await _rig.StartAsync(EveryFiveMinutes, runOnStartup: true);

        var first = await _rig.RunAsync();
        await _rig.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal((Noon, false), (first.At, Info(first).IsPastDue));
        Assert.Equal(Noon.AddMinutes(5), (await _rig.RunAsync()).At);
    }

    [Fact]
    public async Task Run_on_startup_and_overdue_is_one_run()
    {
        await RunOnceAndStopAsync(EveryFiveMinutes);
        _clock.Advance(TimeSpan.FromMinutes(7));

        await _rig.StartAsync(EveryFiveMinutes, runOnStartup: true);

        Assert.True(Info(await _rig.RunAsync()).IsPastDue);
        await _rig.NextIsAsync(Noon.AddMinutes(15));
        Assert.Equal(2, _rig.Count);
    }

    [Theory]
    [InlineData("*/10 * * * * *", true)]
    [InlineData(EveryFiveMinutes, false)]
    public async Task Without_a_monitor_nothing_is_kept_and_nothing_is_overdue(string schedule, bool useMonitor)
    {
        var before = await _rig.StartAsync(schedule, useMonitor);
        await _rig.PassAsync(TimeSpan.FromMinutes(5));
        Assert.Null(Info(await _rig.RunAsync()).ScheduleStatus);
        await before.StopAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
        var runs = _rig.Count;

        await _rig.StartAsync(schedule, useMonitor);

        await _rig.WaitingAsync();
        Assert.Equal(runs, _rig.Count);
        Assert.Null(await _rig.StatusAsync());
    }

    [Fact]
    public async Task A_changed_schedule_begins_anew_without_an_overdue_run()
    {
        await RunOnceAndStopAsync(EveryFiveMinutes);
        _clock.Advance(TimeSpan.FromHours(2) + TimeSpan.FromMinutes(1));

        await _rig.StartAsync("0 */20 * * * *");

        await _rig.WaitingAsync();
        Assert.Equal(1, _rig.Count);
        var now = _clock.GetUtcNow();
        Assert.Equal(new TimerStatus(TimerStatus.Never, Noon.AddHours(2).AddMinutes(20), now), await _rig.StatusAsync());
    }

    [Fact]
    public async Task A_changed_schedule_that_is_not_due_yet_is_reckoned_from_the_last_run()
    {
        await RunOnceAndStopAsync(EveryFiveMinutes);

        await _rig.StartAsync("0 30 * * * *");

        Assert.Equal(new TimerStatus(TimerStatus.Never, Noon.AddMinutes(30), Noon.AddMinutes(5)), await _rig.StatusAsync());
    }

    [Fact]
    public async Task Stopping_while_it_waits_leaves_no_timer_behind()
    {
        var listener = await _rig.StartAsync(EveryFiveMinutes);
        await _rig.WaitingAsync();

        await listener.StopAsync(CancellationToken.None);
        await listener.StopAsync(CancellationToken.None);

        Assert.Equal(0, _clock.Armed);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, _rig.Count);
    }

    [Fact]
    public async Task Stopping_during_a_run_waits_for_it_and_starts_nothing_new()
    {
        var end = new TaskCompletionSource();
        _rig.Function = _ => end.Task;
        var listener = await _rig.StartAsync(EveryFiveMinutes);
        var run = await RunAfterAsync(TimeSpan.FromMinutes(5));

        var stop = listener.StopAsync(CancellationToken.None);
        _clock.Advance(TimeSpan.FromMinutes(20));
        Assert.False(stop.IsCompleted);
        Assert.False(run.Token.IsCancellationRequested);
        end.SetResult();
        await stop;

        Assert.Equal(1, _rig.Count);
        Assert.Equal(Noon.AddMinutes(5), (await _rig.StatusAsync())!.Last);
    }

    [Fact]
    public async Task When_the_grace_is_over_the_run_is_cancelled()
    {
        _rig.Function = run => Task.Delay(Timeout.Infinite, run.Token);
        var listener = await _rig.StartAsync(EveryFiveMinutes);
        var run = await RunAfterAsync(TimeSpan.FromMinutes(5));
        using var grace = new CancellationTokenSource();

        var stop = listener.StopAsync(grace.Token);
        await grace.CancelAsync();
        await stop;

        Assert.True(run.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task A_run_that_does_not_listen_holds_nobody_up_when_the_grace_is_over()
    {
        var never = new TaskCompletionSource();
        _rig.Function = _ => never.Task;
        var listener = await _rig.StartAsync(EveryFiveMinutes);
        await RunAfterAsync(TimeSpan.FromMinutes(5));

        await listener.StopAsync(new CancellationToken(canceled: true)).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_listener_that_was_never_started_can_be_stopped_and_one_cannot_be_started_twice()
    {
        await _rig.Listener(EveryFiveMinutes).StopAsync(CancellationToken.None);

        var started = await _rig.StartAsync(EveryFiveMinutes);

        await Assert.ThrowsAsync<InvalidOperationException>(() => started.StartAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Two_hosts_on_one_storage_run_each_occurrence_once()
    {
        await using var other = new TimerRig(_azurite, _clock, _rig.HostId);
        await Task.WhenAll(_rig.StartAsync(EveryFiveMinutes), other.StartAsync(EveryFiveMinutes));

        for (var runs = 1; runs <= 4; runs++)
        {
            await TimerRig.UntilAsync(() => _clock.Armed == 2);
            _clock.Advance(TimeSpan.FromMinutes(5));
            await _rig.NextIsAsync(Noon.AddMinutes(5 * (runs + 1)));
            await TimerRig.UntilAsync(() => _clock.Armed == 2);
            Assert.Equal(runs, _rig.Count + other.Count);
        }
    }

    [Fact]
    public async Task A_run_whose_host_died_in_the_middle_is_made_up_for_when_its_claim_has_expired()
    {
        await RunOnceAndStopAsync(EveryFiveMinutes);
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.IsType<TimerClaim.Granted>(
            await _rig.NewMonitor().ClaimAsync("Tick", Noon.AddMinutes(10), CancellationToken.None));
        _clock.Advance(TimeSpan.FromSeconds(1));

        await _rig.StartAsync(EveryFiveMinutes);
        await _rig.PassAsync(TimeSpan.FromSeconds(28));
        Assert.Equal(1, _rig.Count);
        await _rig.PassAsync(TimeSpan.FromSeconds(1));

        Assert.True(Info(await _rig.RunAsync()).IsPastDue);
        Assert.Equal(2, _rig.Count);
    }

    [Fact]
    public async Task A_long_run_keeps_its_claim()
    {
        var end = new TaskCompletionSource();
        _rig.Function = _ => end.Task;
        await _rig.StartAsync(EveryFiveMinutes);
        await RunAfterAsync(TimeSpan.FromMinutes(5));

        for (var seconds = 0; seconds < 60; seconds += 10)
        {
            _clock.Advance(TimeSpan.FromSeconds(10));
            await ClaimIsBusyUntilAsync(_clock.GetUtcNow() + TimeSpan.FromSeconds(30));
        }
        end.SetResult();

        await _rig.NextIsAsync(Noon.AddMinutes(10));
        Assert.IsType<TimerClaim.Done>(await _rig.NewMonitor().ClaimAsync("Tick", Noon.AddMinutes(5), CancellationToken.None));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_storage_that_fails_costs_a_warning_and_no_run(bool byTakingTooLong)
    {
        var monitor = new FailingMonitor(_rig.NewMonitor());
        if (byTakingTooLong)
            monitor.Trouble = new TaskCanceledException("The operation was cancelled because it took too long.");
        _rig.Monitor = monitor;
        await _rig.StartAsync(EveryFiveMinutes);
        await _rig.WaitingAsync();
        monitor.Fails = true;

        await RunAfterAsync(TimeSpan.FromMinutes(5));
        await TimerRig.UntilAsync(() => _rig.Log.Count(line => line == StorageFailed) == 2);
        monitor.Fails = false;
        await RunAfterAsync(TimeSpan.FromMinutes(5));

        await _rig.NextIsAsync(Noon.AddMinutes(15));
    }

    [Fact]
    public async Task The_start_says_when_it_runs_next()
    {
        await _rig.StartAsync("0 30 9 * * MON");

        Assert.Equal(
            "Information: Timer Tick (0 30 9 * * MON, UTC) runs next: " +
            "2026-11-23 09:30:00+00:00, 2026-11-30 09:30:00+00:00, 2026-12-07 09:30:00+00:00.",
            Assert.Single(_rig.Log));
    }

    [Fact]
    public async Task What_never_comes_says_so_and_waits()
    {
        var listener = await _rig.StartAsync("0 0 0 30 2 *");

        await _rig.PassAsync(TimeSpan.FromDays(3));

        Assert.EndsWith("runs next: never.", Assert.Single(_rig.Log), StringComparison.Ordinal);
        Assert.Equal(0, _rig.Count);
        await listener.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void A_schedule_that_cannot_be_read_names_its_function() => Assert.Equal(
        "The timer of the function 'Tick' cannot run: 'often' is not an NCRONTAB expression: it has 1 fields instead of six.",
        Assert.Throws<InvalidOperationException>(() => _rig.Listener("often")).Message);

    private async Task<TimerRig.Run> RunAfterAsync(TimeSpan time)
    {
        await _rig.PassAsync(time);
        return await _rig.RunAsync();
    }

    private async Task RunOnceAndStopAsync(string schedule)
    {
        var listener = await _rig.StartAsync(schedule);
        await RunAfterAsync(TimeSpan.FromMinutes(5));
        await listener.StopAsync(CancellationToken.None);
    }

    private async Task ClaimIsBusyUntilAsync(DateTimeOffset expected)
    {
        TimerClaim claim = new TimerClaim.Granted();
        for (var tries = 0; claim is not TimerClaim.Busy { Until: var until } || until != expected; tries++)
        {
            Assert.InRange(tries, 0, 500);
            claim = await _rig.NewMonitor().ClaimAsync("Tick", Noon.AddMinutes(5), CancellationToken.None);
            Assert.IsType<TimerClaim.Busy>(claim);
        }
    }

    private static TimerInfo Info(TimerRig.Run run) => JsonSerializer.Deserialize<TimerInfo>(run.Value, AsTheWorkerReads)!;

    private static DateTimeOffset Utc(DateTime time) => new DateTimeOffset(time).ToUniversalTime();
}
