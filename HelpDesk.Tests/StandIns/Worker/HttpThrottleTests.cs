using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Tests.StandIns.Worker;

public sealed class HttpThrottleTests
{
    private const string TwoAtOnceFourInAll = """
        { "version": "2.0", "extensions": { "http": { "maxConcurrentRequests": 2, "maxOutstandingRequests": 4 } } }
        """;

    [Fact]
    public async Task So_many_run_so_many_wait_and_the_next_is_told_to_come_again()
    {
        Slow.Gate = new TaskCompletionSource();
        Slow.Running = 0;
        var folder = RunningApp.FolderWith(TwoAtOnceFourInAll);
        await using var app = await RunningApp.StartAsync(null, [typeof(Slow)], folder: folder);
        var four = Enumerable.Range(0, 4).Select(_ => app.SendAsync(HttpMethod.Get, "api/slow")).ToList();

        // Of six at once the two that come last are turned away, whichever they are.
        var six = four.Concat([app.SendAsync(HttpMethod.Get, "api/slow"), app.SendAsync(HttpMethod.Get, "api/slow")]).ToList();
        var fifth = await await Task.WhenAny(six);
        Assert.Equal(HttpStatusCode.TooManyRequests, fifth.StatusCode);
        Assert.Empty(await fifth.Content.ReadAsByteArrayAsync());
        Assert.InRange(Slow.Running, 0, 2);

        Slow.Gate.SetResult();
        var answers = await Task.WhenAll(six);
        Assert.Equal(4, answers.Count(answer => answer.StatusCode is HttpStatusCode.OK));
        Assert.Equal(2, answers.Count(answer => answer.StatusCode is HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Get, "api/slow")).StatusCode);
    }

    private sealed class Slow
    {
        private static int _running;

        public static TaskCompletionSource Gate { get; set; } = new();

        public static int Running
        {
            get => Volatile.Read(ref _running);
            set => _running = value;
        }

        [Function("Slow")]
        public static async Task<IResult> Wait(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "slow")] HttpRequest request)
        {
            Interlocked.Increment(ref _running);
            await Gate.Task;
            return Results.Ok();
        }
    }
}
