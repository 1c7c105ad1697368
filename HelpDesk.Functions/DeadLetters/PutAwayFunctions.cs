using HelpDesk.Domain.DeadLetters;
using HelpDesk.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.DeadLetters;

/// <summary>
/// Brings what failed for good from each poison queue to the dead letters, since a queue forgets it after seven days. Nothing is
/// behind these: what fails here too is put back, because the host runs nothing again whose tries are used up.
/// </summary>
public sealed partial class PutAwayFunctions(
    PutAwayMessage putAway, PoisonQueues poison, LastTry last, TimeProvider time, ILogger<PutAwayFunctions> log)
{
    [Function("PutAwayJobStep")]
    public Task JobStepAsync(
        [QueueTrigger(PoisonQueues.JobSteps)] string message, FunctionContext context, CancellationToken stop) =>
        RunAsync(QueueNames.JobSteps, message, context, stop);

    [Function("PutAwayNotification")]
    public Task NotificationAsync(
        [QueueTrigger(PoisonQueues.Notifications)] string message, FunctionContext context, CancellationToken stop) =>
        RunAsync(QueueNames.Notifications, message, context, stop);

    [Function("PutAwayPersonChange")]
    public Task PersonChangeAsync(
        [QueueTrigger(PoisonQueues.PeopleChanges)] string message, FunctionContext context, CancellationToken stop) =>
        RunAsync(QueueNames.PeopleChanges, message, context, stop);

    [Function("PutAwayTicketChange")]
    public Task TicketChangeAsync(
        [QueueTrigger(PoisonQueues.TicketChanges)] string message, FunctionContext context, CancellationToken stop) =>
        RunAsync(QueueNames.TicketChanges, message, context, stop);

    [Function("PutAwayWebhook")]
    public Task WebhookAsync(
        [QueueTrigger(PoisonQueues.Webhooks)] string message, FunctionContext context, CancellationToken stop) =>
        RunAsync(QueueNames.Webhooks, message, context, stop);

    /// <summary>When it was given up is part of its name: a second delivery of it makes the same letter.</summary>
    private async Task RunAsync(string queue, string message, FunctionContext context, CancellationToken cancellationToken)
    {
        var delivery = QueueDelivery.Of(context);
        try
        {
            await putAway.RunAsync(queue, message, delivery.PutAt ?? time.GetUtcNow(), cancellationToken);
            LogPutAway(queue);
        }
        catch (Exception failed) when (last.IsReached(delivery.Try) && !cancellationToken.IsCancellationRequested)
        {
            await poison.PutBackAsync(queue, message, CancellationToken.None);
            LogPutBack(queue, failed.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A message of queue {Queue} failed for good and is among the dead letters")]
    private partial void LogPutAway(string queue);

    [LoggerMessage(2, LogLevel.Critical, "A message of queue {Queue} that failed for good can't be put away ({Failure})")]
    private partial void LogPutBack(string queue, string failure);
}
