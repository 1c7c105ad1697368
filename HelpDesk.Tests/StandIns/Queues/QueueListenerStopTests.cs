using HelpDesk.Tests.Fixtures;
using HelpDesk.Tests.Storage.Queues;
using Microsoft.Azure.Functions.Worker.LocalHost.Queues;

namespace HelpDesk.Tests.StandIns.Queues;

public sealed class QueueListenerStopTests(AzuriteFixture azurite) : ListenerTests(azurite)
{
    private static readonly QueueSettings OneByOne = Impatient with { BatchSize = 1, NewBatchThreshold = 0 };

    [Fact]
    public async Task A_stop_waits_for_what_runs_and_takes_nothing_new()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("MQ==");
        await queue.SendMessageAsync("Mg==");
        var gate = new TaskCompletionSource();
        var invoker = new StubInvoker((_, _) => gate.Task);
        var listener = await ListenAsync(queue.Name, invoker, OneByOne);
        await EventuallyAsync(() => !invoker.Inputs.IsEmpty);

        var stopped = listener.StopAsync(CancellationToken.None);
        await Task.Delay(300);
        Assert.False(stopped.IsCompleted);
        gate.SetResult();
        await stopped;

        Assert.Equal("1", Assert.Single(invoker.Inputs).Value);
        var left = Assert.Single((await queue.PeekMessagesAsync(32)).Value);
        Assert.Equal(("Mg==", 0L), (left.MessageText, left.DequeueCount));
    }

    [Fact]
    public async Task After_the_grace_the_function_is_cancelled_and_its_message_released_even_at_the_last_try()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("eA==");
        var invoker = new StubInvoker((_, token) => Task.Delay(Timeout.Infinite, token));
        var listener = await ListenAsync(queue.Name, invoker, Impatient with { MaxDequeueCount = 1 });
        await EventuallyAsync(() => !invoker.Inputs.IsEmpty);
        using var grace = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await listener.StopAsync(grace.Token);

        var left = (await queue.PeekMessageAsync()).Value;
        Assert.Equal(("eA==", 1L), (left.MessageText, left.DequeueCount));
        Assert.False(await PoisonQueueOf(queue).ExistsAsync());
        Assert.False(HasWarned());
    }

    [Fact]
    public async Task A_function_that_fails_while_the_host_stops_has_failed_all_the_same()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("eA==");
        var gate = new TaskCompletionSource();
        var invoker = new StubInvoker((_, _) => gate.Task);
        var listener = await ListenAsync(queue.Name, invoker, Impatient with { MaxDequeueCount = 1 });
        await EventuallyAsync(() => !invoker.Inputs.IsEmpty);

        var stopped = listener.StopAsync(CancellationToken.None);
        gate.SetException(new InvalidOperationException("as asked"));
        await stopped;

        Assert.Equal((0, 1), (await CountAsync(queue), await CountAsync(PoisonQueueOf(queue))));
    }

    [Fact]
    public async Task A_function_that_does_not_heed_its_token_does_not_hold_up_the_end()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("eA==");
        var gate = new TaskCompletionSource();
        var invoker = new StubInvoker((_, _) => gate.Task);
        var listener = await ListenAsync(queue.Name, invoker);
        await EventuallyAsync(() => !invoker.Inputs.IsEmpty);

        await listener.StopAsync(new CancellationToken(canceled: true)).WaitAsync(TimeSpan.FromSeconds(15));

        Assert.Contains(Logger.Lines, line => line.Text.Contains("has not ended in time", StringComparison.Ordinal));
        Assert.Equal(1, await CountAsync(queue));
        gate.SetResult();
    }

    [Fact]
    public async Task A_message_that_arrives_with_the_stop_is_given_back()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("eA==");
        var stopped = new TaskCompletionSource<Task>();
        QueueListener? listener = null;
        using var handler = new StubHandler((request, _) =>
        {
            if (request.RequestUri!.Query.Contains("numofmessages", StringComparison.Ordinal))
                stopped.TrySetResult(listener!.StopAsync(CancellationToken.None));
            return null;
        });
        var invoker = StubInvoker.Succeeding();
        listener = NewListener(queue.Name, invoker, options: handler.Options());

        await listener.StartAsync(CancellationToken.None);
        await await stopped.Task;

        Assert.Empty(invoker.Inputs);
        Assert.Equal(1, (await queue.PeekMessageAsync()).Value.DequeueCount);
    }
}
