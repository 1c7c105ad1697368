using System.Collections.Concurrent;
using System.Net;
using HelpDesk.Tests.Fixtures;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.StandIns.Worker;

public sealed class TimerFunctionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_timer_may_be_run_by_hand_and_belongs_to_no_schedule_then()
    {
        await using var app = await StartAsync("--LocalHost:Timers", "false");
        Assert.Equal(HttpStatusCode.Accepted, await RunByHandAsync(app, "monthly"));
        await Eventually.IsTrueAsync(() => app.Get<Runs>().Contains("Monthly False none"));
    }

    [Fact]
    public async Task A_timer_that_fails_by_hand_is_logged_and_the_caller_has_had_its_202()
    {
        await using var app = await StartAsync("--LocalHost:Timers", "false");
        Assert.Equal(HttpStatusCode.Accepted, await RunByHandAsync(app, "Failing"));
        await Eventually.IsTrueAsync(() =>
            app.Logs.Lines.Any(line => line.Contains("Executed 'Functions.Failing' (Failed", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_timer_runs_by_itself_and_only_where_timers_are_on()
    {
        await using var off = await StartAsync("--LocalHost:Timers", "false");
        await using var on = await StartAsync();
        await Eventually.IsTrueAsync(() => on.Get<Runs>().Any(run => run.StartsWith("EverySecond", StringComparison.Ordinal)));
        Assert.False(off.Get<Runs>().Any(_ => true));
    }

    private static async Task<HttpStatusCode> RunByHandAsync(RunningApp app, string function)
    {
        using var body = new StringContent("{}", null, "application/json");
        return (await app.SendAsync(HttpMethod.Post, $"admin/functions/{function}", body)).StatusCode;
    }

    private Task<RunningApp> StartAsync(params string[] args) => RunningApp.StartAsync(
        builder => builder.Services.AddSingleton<Runs>(),
        [typeof(Samples)],
        azurite.ConnectionString,
        args: ["--port", "0", .. args]);

    internal sealed class Runs
    {
        private readonly ConcurrentQueue<string> _runs = new();

        public void Add(string run) => _runs.Enqueue(run);

        public bool Contains(string run) => _runs.Contains(run);

        public bool Any(Func<string, bool> predicate) => _runs.Any(predicate);
    }

    internal sealed class Samples(Runs runs)
    {
        [Function("Monthly")]
        public void Monthly([TimerTrigger("0 0 0 1 * *")] TimerInfo timer) =>
            runs.Add($"Monthly {timer.IsPastDue} {timer.ScheduleStatus?.ToString() ?? "none"}");

        [Function("Failing")]
        public void Failing([TimerTrigger("0 0 0 1 * *")] TimerInfo timer) => throw new TimeZoneNotFoundException();

        [Function("EverySecond")]
        public void EverySecond([TimerTrigger("* * * * * *")] TimerInfo timer) => runs.Add($"EverySecond {timer.IsPastDue}");
    }
}
