namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

/// <summary>What becomes of a message, by how often it was received.</summary>
internal static class MessageRules
{
    /// <summary>More often than allowed: whoever ran it before did not live to move it away. It is not run again.</summary>
    public static MessageFate OnArrival(long dequeueCount, int maxDequeueCount, bool hasPoisonQueue) =>
        dequeueCount > maxDequeueCount ? Unusable(hasPoisonQueue) : MessageFate.Run;

    public static MessageFate OnSuccess() => MessageFate.Delete;

    public static MessageFate OnFailure(long dequeueCount, int maxDequeueCount, bool hasPoisonQueue) =>
        hasPoisonQueue && dequeueCount < maxDequeueCount ? MessageFate.Release : Unusable(hasPoisonQueue);

    /// <summary>Text in another encoding than the host's will not become readable by trying again.</summary>
    public static MessageFate Unusable(bool hasPoisonQueue) => hasPoisonQueue ? MessageFate.Poison : MessageFate.Leave;
}
