using Azure.Storage.Queues;
using HelpDesk.Tests.Fixtures;
using Microsoft.Azure.Functions.Worker.LocalHost.Queues;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.StandIns.Queues;

public sealed class QueueListenerTests(AzuriteFixture azurite) : ListenerTests(azurite)
{
    [Fact]
    public async Task A_message_is_handed_over_with_its_metadata_and_deleted_after_success()
    {
        var queue = await NewQueueAsync(QueueMessageEncoding.Base64);
        var sent = (await queue.SendMessageAsync("Grüße {}")).Value;
        var invoker = StubInvoker.Succeeding();

        await ListenAsync(queue.Name, invoker);
        await EventuallyAsync(async () => await CountAsync(queue) == 0);

        var input = Assert.Single(invoker.Inputs);
        Assert.Equal("Grüße {}", input.Value);
        Assert.Equal(
            ["DequeueCount", "ExpirationTime", "Id", "InsertionTime", "NextVisibleTime", "PopReceipt", "QueueTrigger"],
            input.Metadata.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("Grüße {}", 1L), (input.Metadata["QueueTrigger"], input.Metadata["DequeueCount"]));
        Assert.Equal((sent.MessageId, sent.InsertionTime), (input.Metadata["Id"], input.Metadata["InsertionTime"]));
        Assert.Equal(sent.ExpirationTime, input.Metadata["ExpirationTime"]);
        Assert.False(HasWarned());
    }

    [Fact]
    public async Task A_failed_message_comes_back_after_the_visibility_timeout()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("x");
        var times = new List<DateTime>();
        var invoker = new StubInvoker((_, _) =>
        {
            times.Add(DateTime.UtcNow);
            return times.Count == 1 ? throw new InvalidOperationException("as asked") : Task.CompletedTask;
        });

        await ListenAsync(queue.Name, invoker, Impatient with { Base64 = false, VisibilityTimeout = TimeSpan.FromSeconds(2) });
        await EventuallyAsync(async () => await CountAsync(queue) == 0);

        Assert.Equal([1L, 2L], invoker.Inputs.Select(input => input.Metadata["DequeueCount"]));
        Assert.True(times[1] - times[0] > TimeSpan.FromSeconds(1), "It came back too early.");
    }

    [Fact]
    public async Task A_message_that_keeps_failing_ends_in_the_poison_queue_with_its_text()
    {
        var queue = await NewQueueAsync(QueueMessageEncoding.Base64);
        await queue.SendMessageAsync("bad ☠");
        var invoker = StubInvoker.Failing();

        await ListenAsync(queue.Name, invoker, Impatient with { MaxDequeueCount = 3 });
        await EventuallyAsync(async () => await CountAsync(PoisonQueueOf(queue)) == 1 && await CountAsync(queue) == 0);

        Assert.Equal([1L, 2L, 3L], invoker.Inputs.Select(input => input.Metadata["DequeueCount"]));
        var poison = Queue(PoisonQueueOf(queue).Name, new() { MessageEncoding = QueueMessageEncoding.Base64 });
        Assert.Equal("bad ☠", (await poison.PeekMessageAsync()).Value.MessageText);
        Assert.DoesNotContain(Logger.Lines, line => line.Text.Contains("bad", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_received_too_often_by_others_is_not_run_again()
    {
        var queue = await NewQueueAsync(QueueMessageEncoding.Base64);
        await queue.SendMessageAsync("crasher");
        for (var time = 0; time < 2; time++)
        {
            var message = (await queue.ReceiveMessageAsync()).Value;
            await queue.UpdateMessageAsync(message.MessageId, message.PopReceipt);
        }
        var invoker = StubInvoker.Succeeding();

        await ListenAsync(queue.Name, invoker, Impatient with { MaxDequeueCount = 2 });
        await EventuallyAsync(async () => await CountAsync(PoisonQueueOf(queue)) == 1 && await CountAsync(queue) == 0);

        Assert.Empty(invoker.Inputs);
    }

    [Fact]
    public async Task What_is_not_base64_goes_to_the_poison_queue_as_it_is_and_the_rest_is_run()
    {
        var queue = await NewQueueAsync();
        await queue.SendMessageAsync("{\"not\":\"base64\"}");
        await queue.SendMessageAsync("/w=="); // base64, but no text
        await queue.SendMessageAsync("eA==");
        var invoker = StubInvoker.Succeeding();

        await ListenAsync(queue.Name, invoker);
        await EventuallyAsync(async () => await CountAsync(PoisonQueueOf(queue)) == 2 && await CountAsync(queue) == 0);

        Assert.Equal("x", Assert.Single(invoker.Inputs).Value);
        var poisoned = (await PoisonQueueOf(queue).PeekMessagesAsync(32)).Value.Select(message => message.MessageText);
        Assert.Equal(["/w==", "{\"not\":\"base64\"}"], poisoned.Order(StringComparer.Ordinal));
        Assert.True(HasLogged(LogLevel.Warning, "not base64"));
    }

    [Fact]
    public async Task A_failed_message_of_a_poison_queue_stays_hidden()
    {
        var queue = Queue(NewName() + "-poison");
        await queue.CreateAsync();
        await queue.SendMessageAsync("eA==");
        var invoker = StubInvoker.Failing();

        await ListenAsync(queue.Name, invoker, Impatient with { MaxDequeueCount = 1 });
        await EventuallyAsync(() => !invoker.Inputs.IsEmpty);
        await Task.Delay(500);

        Assert.Single(invoker.Inputs);
        Assert.Equal(1, await CountAsync(queue));
        Assert.Null((await queue.PeekMessageAsync()).Value);
        Assert.False(await PoisonQueueOf(queue).ExistsAsync());
    }

    [Fact]
    public async Task No_more_run_at_once_than_a_batch_and_the_threshold()
    {
        var queue = await NewQueueAsync();
        for (var number = 0; number < 12; number++)
            await queue.SendMessageAsync($"{number}");
        using var gate = new SemaphoreSlim(0);
        var invoker = new StubInvoker((_, token) => gate.WaitAsync(token));

        await ListenAsync(queue.Name, invoker, Impatient with { Base64 = false, BatchSize = 2, NewBatchThreshold = 1 });
        await EventuallyAsync(() => invoker.Inputs.Count == 2);
        gate.Release(1);
        await EventuallyAsync(() => invoker.Inputs.Count == 4);
        gate.Release(12);
        await EventuallyAsync(async () => await CountAsync(queue) == 0);

        Assert.Equal(12, invoker.Inputs.Select(input => input.Value).Distinct().Count());
        Assert.Equal((12, 3), (invoker.Inputs.Count, invoker.MostInParallel));
    }

    [Fact]
    public async Task An_idle_queue_is_asked_ever_more_seldom_and_a_busy_one_soon_again()
    {
        var queue = await NewQueueAsync();
        var time = new HastyTime();
        var settings = Impatient with { MaxPollingInterval = TimeSpan.FromSeconds(2) };
        var listener = NewListener(queue.Name, StubInvoker.Succeeding(), settings, time);

        await listener.StartAsync(CancellationToken.None);
        await EventuallyAsync(() => time.Pauses.Count > 10);
        var idle = time.Pauses.ToArray();
        await queue.SendMessageAsync("eA==");
        await EventuallyAsync(async () => await CountAsync(queue) == 0);
        await EventuallyAsync(() => time.Pauses.Skip(idle.Length).Any(pause => pause == TimeSpan.FromMilliseconds(100)));

        Assert.Equal(TimeSpan.FromMilliseconds(100), idle[0]);
        Assert.Equal(idle.Order(), idle);
        Assert.Equal(TimeSpan.FromSeconds(2), idle[^1]);
    }

    [Fact]
    public async Task A_queue_that_appears_later_is_read_then()
    {
        var queue = Queue(NewName());
        var invoker = StubInvoker.Succeeding();
        await ListenAsync(queue.Name, invoker);
        await Task.Delay(300);
        Assert.False(HasWarned());

        await queue.CreateAsync();
        await queue.SendMessageAsync("eA==");

        await EventuallyAsync(() => invoker.Inputs.Count == 1);
    }

    [Fact]
    public async Task A_queue_deleted_and_made_anew_is_read_on()
    {
        var queue = await NewQueueAsync();
        var invoker = StubInvoker.Succeeding();
        await ListenAsync(queue.Name, invoker);
        await Task.Delay(300);

        await queue.DeleteAsync();
        await Task.Delay(300);
        await queue.CreateAsync();
        await queue.SendMessageAsync("eA==");

        await EventuallyAsync(() => invoker.Inputs.Count == 1);
        Assert.False(HasWarned());
    }
}
