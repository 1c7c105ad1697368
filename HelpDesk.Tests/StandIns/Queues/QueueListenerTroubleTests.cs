using System.Net;
using Azure.Storage.Queues;
using HelpDesk.Tests.Fixtures;
using HelpDesk.Tests.Storage.Queues;
using Microsoft.Azure.Functions.Worker.LocalHost.Queues;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.StandIns.Queues;

public sealed class QueueListenerTroubleTests(AzuriteFixture azurite) : ListenerTests(azurite)
{
    private static readonly QueueSettings Short = Impatient with { Invisibility = TimeSpan.FromSeconds(2) };

    /// <summary>Long enough that a busy machine renews in time.</summary>
    private static readonly QueueSettings Roomy = Impatient with { Invisibility = TimeSpan.FromSeconds(8) };

    [Fact]
    public async Task After_a_crash_the_message_comes_back()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("eA==");
        var stuck = new StubInvoker((_, token) => Task.Delay(Timeout.Infinite, token));
        var crashing = await ListenAsync(queue.Name, stuck, Short);
        await EventuallyAsync(() => !stuck.Inputs.IsEmpty);

        crashing.Dispose();
        var invoker = StubInvoker.Succeeding();
        await ListenAsync(queue.Name, invoker, Short);

        await EventuallyAsync(async () => await CountAsync(queue) == 0);
        Assert.Equal(2L, Assert.Single(invoker.Inputs).Metadata["DequeueCount"]);
    }

    [Fact]
    public async Task A_long_run_keeps_its_message_to_itself()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("eA==");
        var slow = new StubInvoker((_, token) => Task.Delay(TimeSpan.FromSeconds(10), token));
        var other = StubInvoker.Succeeding();

        await ListenAsync(queue.Name, slow, Roomy);
        await EventuallyAsync(() => !slow.Inputs.IsEmpty);
        await ListenAsync(queue.Name, other, Roomy);
        await EventuallyAsync(async () => await CountAsync(queue) == 0);

        Assert.Single(slow.Inputs);
        Assert.Empty(other.Inputs);
        Assert.False(HasWarned());
    }

    [Fact]
    public async Task A_message_whose_receipt_was_lost_is_left_to_its_new_owner()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("eA==");
        StubInvoker? invoker = null;
        invoker = new(async (input, token) =>
        {
            if (invoker!.Inputs.Count > 1)
            {
                await EventuallyAsync(() => HasLogged(LogLevel.Debug, "no longer ours: PopReceiptMismatch"));
                return;
            }
            var (id, receipt) = ((string)input.Metadata["Id"]!, (string)input.Metadata["PopReceipt"]!);
            await queue.UpdateMessageAsync(id, receipt, cancellationToken: token);
            await EventuallyAsync(() => invoker.Inputs.Count == 2);
        });

        await ListenAsync(queue.Name, invoker);
        await EventuallyAsync(async () => await CountAsync(queue) == 0);

        Assert.Equal([1L, 2L], invoker.Inputs.Select(input => input.Metadata["DequeueCount"]));
        Assert.False(HasWarned());
    }

    [Fact]
    public async Task A_refusing_storage_is_asked_again_until_it_answers()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("eA==");
        using var handler = new StubHandler((_, number) => number <= 3 ? Forbidden() : null);
        var invoker = StubInvoker.Succeeding();

        await NewListener(queue.Name, invoker, options: handler.Options()).StartAsync(CancellationToken.None);

        await EventuallyAsync(() => invoker.Inputs.Count == 1);
        Assert.Equal(3, Logger.Lines.Count(line => line.Level == LogLevel.Warning));
    }

    [Fact]
    public async Task A_renewal_that_fails_is_tried_again_in_time()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("eA==");
        var refused = 0;
        using var handler = new StubHandler((request, _) =>
            request.Method == HttpMethod.Put && Interlocked.Increment(ref refused) == 1 ? Forbidden() : null);
        var slow = new StubInvoker((_, token) => Task.Delay(TimeSpan.FromSeconds(11), token));

        await NewListener(queue.Name, slow, Roomy, options: handler.Options()).StartAsync(CancellationToken.None);
        await EventuallyAsync(async () => await CountAsync(queue) == 0);

        Assert.Single(slow.Inputs);
        Assert.True(refused >= 2);
    }

    [Fact]
    public async Task A_poison_queue_out_of_reach_loses_nothing()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("eA==");
        var refused = 0;
        using var handler = new StubHandler((request, _) =>
            IsToPoison(request) && Interlocked.Increment(ref refused) == 1 ? Forbidden() : null);

        await NewListener(queue.Name, StubInvoker.Failing(), Short with { MaxDequeueCount = 1 }, options: handler.Options())
            .StartAsync(CancellationToken.None);
        await EventuallyAsync(async () => await CountAsync(PoisonQueueOf(queue)) == 1 && await CountAsync(queue) == 0);

        Assert.Contains(Logger.Lines, line => line.Level == LogLevel.Error);
    }

    private static HttpResponseMessage Forbidden() => StubHandler.Refusal(HttpStatusCode.Forbidden, "AuthorizationFailure");

    private static bool IsToPoison(HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.EndsWith("-poison/messages", StringComparison.Ordinal);
}
