using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

/// <summary>Brings a message to its fate. What is in other hands by now is left to them.</summary>
internal sealed class MessageSettler(QueueClient queue, QueueClient? poisonQueue, ILogger logger)
{
    public async Task SettleAsync(QueueMessage message, MessageFate fate, TimeSpan delay, CancellationToken cancellationToken)
    {
        try
        {
            if (fate == MessageFate.Poison)
                await CopyAsync(message, poisonQueue!, cancellationToken);
            if (fate is MessageFate.Poison or MessageFate.Delete)
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
            if (fate == MessageFate.Release)
            {
                await queue.UpdateMessageAsync(
                    message.MessageId, message.PopReceipt, visibilityTimeout: delay, cancellationToken: cancellationToken);
            }
        }
        catch (RequestFailedException trouble) when (trouble.IsLost())
        {
            logger.Lost(message.MessageId, queue.Name, trouble.ErrorCode);
        }
    }

    /// <summary>Copied before it is deleted: a crash in between leaves it twice, never not at all.</summary>
    private async Task CopyAsync(QueueMessage message, QueueClient target, CancellationToken cancellationToken)
    {
        logger.Poisoned(message.MessageId, message.DequeueCount, target.Name);
        try
        {
            await target.SendMessageAsync(message.Body, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException trouble) when (trouble.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await target.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await target.SendMessageAsync(message.Body, cancellationToken: cancellationToken);
        }
    }
}
