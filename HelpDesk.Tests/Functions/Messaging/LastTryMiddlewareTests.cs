using HelpDesk.Domain.DeadLetters;
using HelpDesk.Functions.Hosting;
using HelpDesk.Functions.Messaging;
using HelpDesk.Tests.Fixtures;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Functions.Messaging;

public sealed class LastTryMiddlewareTests
{
    private readonly Kept _kept = new();

    [Theory]
    [InlineData(3L)]
    [InlineData("3")]
    [InlineData("4")]
    public async Task Why_the_last_try_failed_is_written_down_and_the_host_hears_of_it_too(object count)
    {
        var failed = new InvalidOperationException("It is broken.");
        Assert.Same(failed, await RunAsync(count, failed));
        Assert.Equal(["ticket-changes, text: InvalidOperationException: It is broken."], _kept.Reasons);
    }

    [Theory]
    [InlineData(1L)]
    [InlineData("2")]
    [InlineData(null)]
    public async Task An_earlier_try_leaves_nothing(object? count)
    {
        await RunAsync(count, new InvalidOperationException("It is broken."));
        Assert.Empty(_kept.Reasons);
    }

    [Fact]
    public async Task A_run_that_is_called_off_is_none_of_the_tries()
    {
        await RunAsync(3L, new OperationCanceledException(), new CancellationToken(canceled: true));
        Assert.Empty(_kept.Reasons);
        await RunAsync(3L, new OperationCanceledException("Too late."));
        Assert.Equal(["ticket-changes, text: OperationCanceledException: Too late."], _kept.Reasons);
    }

    [Fact]
    public async Task What_can_not_be_written_down_hides_nothing_from_the_host()
    {
        _kept.Fails = true;
        var failed = new InvalidOperationException("It is broken.");
        Assert.Same(failed, await RunAsync(3L, failed));
    }

    [Fact]
    public void A_function_of_a_poison_queue_is_left_alone()
    {
        Assert.Null(QueueFunctions.QueueOf(Invocation("PutAwayTicketChange", 3L)));
        Assert.Null(QueueFunctions.QueueOf(Invocation("Health", 3L)));
        Assert.Equal(QueueNames.TicketChanges, QueueFunctions.QueueOf(Invocation("ProjectTicketChange", 3L)));
    }

    [Fact]
    public void The_host_and_the_desk_agree_on_which_try_is_the_last()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Repository.PathOf("HelpDesk.Functions/host.json")).Build();
        Assert.Equal(file.GetValue<int>("extensions:queues:maxDequeueCount"), LastTry().Number);
        Assert.Equal(7, LastTry(new KeyValuePair<string, string?>(
            "AzureFunctionsJobHost:extensions:queues:maxDequeueCount", "7")).Number);
    }

    private static LastTry LastTry(params KeyValuePair<string, string?>[] settings) =>
        HostFile.LastTry(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

    private static QueueInvocation Invocation(string function, object? count, CancellationToken stop = default) =>
        new(function, new Dictionary<string, object?> { ["QueueTrigger"] = "text", ["DequeueCount"] = count }, stop);

    private async Task<Exception> RunAsync(object? count, Exception failed, CancellationToken stop = default)
    {
        var middleware = new LastTryMiddleware(
            new LastTry(3), _kept, new ManualTimeProvider(Given.Noon), NullLogger<LastTryMiddleware>.Instance);
        FunctionContext run = Invocation("ProjectTicketChange", count, stop);
        return await Assert.ThrowsAnyAsync<Exception>(() => middleware.Invoke(run, _ => throw failed));
    }

    private sealed class Kept : IFailureReasons
    {
        public List<string> Reasons { get; } = [];

        public bool Fails { get; set; }

        public Task KeepAsync(
            string queue, string message, string reason, DateTimeOffset at, CancellationToken cancellationToken)
        {
            if (Fails)
                throw new TimeoutException("No storage today (by the test).");
            Reasons.Add($"{queue}, {message}: {reason}");
            return Task.CompletedTask;
        }

        public Task<string?> FindAsync(string queue, string message, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task RemoveAsync(string queue, string message, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
