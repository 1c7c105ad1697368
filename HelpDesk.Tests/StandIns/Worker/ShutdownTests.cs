using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.StandIns.Worker;

public sealed class ShutdownTests
{
    [Fact]
    public async Task A_running_request_is_answered_before_the_app_ends_and_new_ones_are_not_taken()
    {
        await using var app = await StartAsync("00:00:30");
        var gate = app.Get<Gate>();
        var running = app.TextAsync("api/Holds");
        await gate.Entered.Task;
        var stopping = app.StopAsync();
        await Eventually.IsTrueAsync(() => Refuses(app));
        Assert.False(stopping.IsCompleted);
        gate.Open.SetResult();
        Assert.Equal("done", await running);
        await stopping;
    }

    [Fact]
    public async Task What_still_runs_after_the_grace_period_is_cancelled()
    {
        await using var app = await StartAsync("00:00:00.2");
        var running = app.TextAsync("api/Holds");
        await app.Get<Gate>().Entered.Task;
        await app.StopAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => running);
        Assert.True(app.Get<Gate>().Cancelled);
    }

    [Fact]
    public async Task A_run_by_hand_is_waited_for_as_well()
    {
        await using var app = await StartAsync("00:00:30");
        using var body = new StringContent("{}", null, "application/json");
        await app.SendAsync(HttpMethod.Post, "admin/functions/Timer", body);
        await app.Get<Gate>().Entered.Task;
        var stopping = app.StopAsync();
        await Task.Delay(100);
        Assert.False(stopping.IsCompleted);
        app.Get<Gate>().Open.SetResult();
        await stopping;
        Assert.False(app.Get<Gate>().Cancelled);
    }

    [Fact]
    public async Task The_functions_timeout_cancels_its_token()
    {
        await using var app = await StartAsync("00:00:30", "--AzureFunctionsJobHost:functionTimeout", "00:00:01");
        await Assert.ThrowsAsync<HttpRequestException>(() => app.TextAsync("api/Holds"));
        Assert.True(app.Get<Gate>().Cancelled);
        Assert.Contains(app.Logs.Lines, line =>
            line.Contains("Timeout value of 00:00:01 exceeded by function 'Functions.Holds'", StringComparison.Ordinal));
    }

    private static bool Refuses(RunningApp app)
    {
        try
        {
            using var socket = new System.Net.Sockets.TcpClient("127.0.0.1", app.Http.BaseAddress!.Port);
            return false;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return true;
        }
    }

    private static Task<RunningApp> StartAsync(string grace, params string[] args) => RunningApp.StartAsync(
        builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton<Gate>();
        },
        [typeof(Samples)],
        args: ["--port", "0", "--LocalHost:GracePeriod", grace, "--LocalHost:Timers", "false", .. args]);

    internal sealed class Gate
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Cancelled { get; private set; }

        public async Task HoldAsync(CancellationToken cancellationToken)
        {
            Entered.SetResult();
            try
            {
                await Open.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Cancelled = true;
                throw;
            }
        }
    }

    internal sealed class Samples(Gate gate)
    {
        [Function("Holds")]
        public async Task<IResult> Holds(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken token)
        {
            await gate.HoldAsync(token);
            return Results.Text("done");
        }

        [Function("Timer")]
        public Task Timer([TimerTrigger("0 0 0 1 * *")] TimerInfo timer, CancellationToken token) => gate.HoldAsync(token);
    }
}
