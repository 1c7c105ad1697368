using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

internal static class QueueTriggerInput
{
    public static TriggerInput Of(QueueMessage message, string text) => new(text, new Dictionary<string, object?>
    {
        ["QueueTrigger"] = text,
        ["DequeueCount"] = message.DequeueCount,
        ["ExpirationTime"] = message.ExpiresOn ?? DateTimeOffset.MaxValue,
        ["Id"] = message.MessageId,
        ["InsertionTime"] = message.InsertedOn ?? DateTimeOffset.UtcNow,
        ["NextVisibleTime"] = message.NextVisibleOn ?? DateTimeOffset.MaxValue,
        ["PopReceipt"] = message.PopReceipt,
    });
}
