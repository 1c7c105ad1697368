using Azure;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

internal static class QueueTrouble
{
    /// <summary>The message, or its queue, is in other hands or gone: nothing is left to do.</summary>
    public static bool IsLost(this RequestFailedException trouble) =>
        trouble.ErrorCode is { } code
        && (code == QueueErrorCode.PopReceiptMismatch || code == QueueErrorCode.MessageNotFound || trouble.IsQueueGone());

    public static bool IsQueueGone(this RequestFailedException trouble) =>
        trouble.ErrorCode is { } code
        && (code == QueueErrorCode.QueueNotFound
            || code == QueueErrorCode.QueueBeingDeleted
            || code == QueueErrorCode.QueueDisabled);
}
