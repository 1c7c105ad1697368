using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

/// <summary>Keeps a message hidden while it is worked on. A renewal gives it a new receipt: end it before you settle.</summary>
internal sealed class MessageLease(
    QueueClient queue, QueueMessage message, TimeSpan invisibility, ILogger logger, TimeProvider time)
{
    private readonly TimeSpan _shortest = new(Math.Min(TimeSpan.FromMinutes(1).Ticks, invisibility.Ticks / 10));

    /// <summary>As it is now, with the newest receipt.</summary>
    public QueueMessage Message { get; private set; } = message;

    /// <summary>Renews at half time until <paramref name="end"/>, which cuts no renewal off: its receipt would be lost.</summary>
    public async Task HoldAsync(CancellationToken end, CancellationToken abort)
    {
        var wait = invisibility / 2;
        while (await IsTimeAsync(wait, end))
        {
            try
            {
                var receipt = await queue.UpdateMessageAsync(
                    Message.MessageId, Message.PopReceipt, visibilityTimeout: invisibility, cancellationToken: abort);
                Message = Message.Update(receipt.Value);
                wait = invisibility / 2;
            }
            catch (RequestFailedException trouble) when (trouble.IsLost())
            {
                logger.Lost(Message.MessageId, queue.Name, trouble.ErrorCode);
                return;
            }
            catch (Exception trouble) when (!abort.IsCancellationRequested)
            {
                logger.NotRenewed(trouble, Message.MessageId, queue.Name);
                wait = new(Math.Max(wait.Ticks / 2, _shortest.Ticks));
            }
        }
    }

    private async Task<bool> IsTimeAsync(TimeSpan wait, CancellationToken end)
    {
        try
        {
            await Task.Delay(wait, time, end);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
