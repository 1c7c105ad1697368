using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

/// <summary>One message of a queue from its receipt to its end.</summary>
internal sealed class MessageRun(
    FunctionDescriptor function,
    QueueClient queue,
    QueueClient? poisonQueue,
    QueueSettings settings,
    IFunctionInvoker invoker,
    ILogger logger,
    TimeProvider time)
{
    private readonly MessageSettler _settler = new(queue, poisonQueue, logger);
    private readonly bool _hasPoisonQueue = poisonQueue is not null;

    /// <param name="message">As received, its text as it stands in the queue.</param>
    /// <param name="shutdown">Cancels the function.</param>
    /// <param name="abort">Cancels all else, for nobody is there to see it through.</param>
    public Task HandleAsync(QueueMessage message, CancellationToken shutdown, CancellationToken abort) =>
        GuardedAsync(message, () => SettledAsync(message, shutdown, abort), abort);

    /// <summary>A message received when the host was already going: back at once, for others.</summary>
    public Task ReturnAsync(QueueMessage message, CancellationToken abort) =>
        GuardedAsync(message, () => _settler.SettleAsync(message, MessageFate.Release, TimeSpan.Zero, abort), abort);

    private async Task GuardedAsync(QueueMessage message, Func<Task> work, CancellationToken abort)
    {
        try
        {
            await work();
        }
        catch (Exception) when (abort.IsCancellationRequested)
        {
            // it shows up again when its invisibility ends
        }
        catch (Exception trouble)
        {
            logger.Unsettled(trouble, message.MessageId, queue.Name);
        }
    }

    private async Task SettledAsync(QueueMessage message, CancellationToken shutdown, CancellationToken abort)
    {
        var fate = MessageRules.OnArrival(message.DequeueCount, settings.MaxDequeueCount, _hasPoisonQueue);
        if (fate != MessageFate.Run)
        {
            await _settler.SettleAsync(message, fate, settings.VisibilityTimeout, abort);
        }
        else if (MessageText.Read(message.Body.ToString(), settings.Base64) is { } text)
        {
            await InvokedAsync(message, QueueTriggerInput.Of(message, text), shutdown, abort);
        }
        else
        {
            logger.Unreadable(message.MessageId, queue.Name);
            fate = MessageRules.Unusable(_hasPoisonQueue);
            await _settler.SettleAsync(message, fate, settings.VisibilityTimeout, abort);
        }
    }

    private async Task InvokedAsync(QueueMessage message, TriggerInput input, CancellationToken shutdown, CancellationToken abort)
    {
        var lease = new MessageLease(queue, message, settings.Invisibility, logger, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(abort);
        var holding = lease.HoldAsync(end.Token, abort);
        var fate = await RunAsync(message, input, shutdown);
        await end.CancelAsync();
        await holding;
        await _settler.SettleAsync(lease.Message, fate, settings.VisibilityTimeout, abort);
    }

    private async Task<MessageFate> RunAsync(QueueMessage message, TriggerInput input, CancellationToken shutdown)
    {
        try
        {
            await invoker.InvokeAsync(function, input, shutdown);
            return MessageRules.OnSuccess();
        }
        catch (OperationCanceledException) when (shutdown.IsCancellationRequested)
        {
            return MessageFate.Release; // not its fault
        }
        catch (Exception failure)
        {
            logger.Failed(failure, function.Name, message.MessageId, message.DequeueCount);
            return MessageRules.OnFailure(message.DequeueCount, settings.MaxDequeueCount, _hasPoisonQueue);
        }
    }
}
