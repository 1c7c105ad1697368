using HelpDesk.Domain.DeadLetters;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace HelpDesk.Functions.Messaging;

/// <summary>
/// Goes around every function that a queue feeds: when the last try of a message fails, it writes down why, for whoever finds the
/// message among the dead letters. The exception goes on to the host, or the message would count as done.
/// </summary>
internal sealed partial class LastTryMiddleware(
    LastTry last, IFailureReasons reasons, TimeProvider time, ILogger<LastTryMiddleware> log) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failed) when (IsLast(context, failed))
        {
            await NoteAsync(QueueFunctions.QueueOf(context)!, QueueDelivery.Of(context).Text, failed);
            throw;
        }
    }

    /// <summary>A run that is called off because the app stops is none of the message's tries.</summary>
    private bool IsLast(FunctionContext context, Exception failed) =>
        last.IsReached(QueueDelivery.Of(context).Try)
        && !(failed is OperationCanceledException && context.CancellationToken.IsCancellationRequested);

    /// <summary>
    /// An exception of ours names ids and counts, one of the storage client what it asked for: nobody's words, name or address.
    /// </summary>
    private static string Reason(Exception failed) => $"{failed.GetType().Name}: {failed.Message}";

    /// <summary>Not called off with the run: there is no other try.</summary>
    private async Task NoteAsync(string queue, string message, Exception failed)
    {
        try
        {
            await reasons.KeepAsync(queue, message, Reason(failed), time.GetUtcNow(), CancellationToken.None);
        }
        catch (Exception unwritten)
        {
            LogNotNoted(queue, failed.GetType().Name, unwritten.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Why queue {Queue}'s message failed ({Failure}) could not be written down ({Obstacle})")]
    private partial void LogNotNoted(string queue, string failure, string obstacle);
}
