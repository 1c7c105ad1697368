using HelpDesk.Domain.Jobs;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Tickets;

/// <summary>Does one step of making the lists anew.</summary>
public sealed partial class RebuildViewsFunction(RebuildViews rebuildViews, TimeProvider time, ILogger<RebuildViewsFunction> log)
{
    [Function("RebuildViews")]
    public async Task RunAsync([QueueTrigger(QueueNames.ViewRebuilds)] string message, CancellationToken cancellationToken)
    {
        var step = RebuildStepMessage.Read(message);
        await rebuildViews.RunAsync(step, time.GetUtcNow(), cancellationToken);
        LogStep(step.Job, step.Number, step.Phase);
    }

    [LoggerMessage(1, LogLevel.Information, "Job {Job}: step {Number} of rebuilding the lists ({Phase})")]
    private partial void LogStep(JobId job, int number, RebuildPhase phase);
}
