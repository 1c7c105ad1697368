using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

/// <summary>Ids and counts only: what a message says is nobody's business here.</summary>
internal static partial class QueueLog
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Count} messages of queue {Queue} for {Function}.")]
    public static partial void Received(this ILogger logger, int count, string queue, string function);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Queue {Queue} could not be read; it is asked again in a while.")]
    public static partial void Unreachable(this ILogger logger, Exception exception, string queue);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Message {Message} of queue {Queue} is no longer ours: {Code}.")]
    public static partial void Lost(this ILogger logger, string message, string queue, string? code);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Message {Message} of queue {Queue} could not be kept hidden; that is tried again.")]
    public static partial void NotRenewed(this ILogger logger, Exception exception, string message, string queue);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Message {Message} of queue {Queue} is not base64 and not run (messageEncoding in host.json).")]
    public static partial void Unreadable(this ILogger logger, string message, string queue);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Function} failed on message {Message}, received {DequeueCount} times.")]
    public static partial void Failed(
        this ILogger logger, Exception exception, string function, string message, long dequeueCount);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Message {Message}, received {DequeueCount} times, is moved to queue {Queue}.")]
    public static partial void Poisoned(this ILogger logger, string message, long dequeueCount, string queue);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Message {Message} of queue {Queue} could not be settled; it shows up again.")]
    public static partial void Unsettled(this ILogger logger, Exception exception, string message, string queue);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Function} has not ended in time; what it was at shows up again.")]
    public static partial void Abandoned(this ILogger logger, string function);
}
