using HelpDesk.Domain.Jobs;
using HelpDesk.Domain.Reports.Rebuild;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Jobs;

/// <summary>Does one step of a job.</summary>
public sealed partial class RunJobStepFunction(
    RebuildViews rebuildViews, RebuildReports rebuildReports, TimeProvider time, ILogger<RunJobStepFunction> log)
{
    [Function("RunJobStep")]
    public Task RunAsync([QueueTrigger(QueueNames.JobSteps)] string message, CancellationToken cancellationToken) =>
        MessageName.Of(message) is ReportRebuildStepMessage.ThisName
            ? RunAsync(ReportRebuildStepMessage.Read(message), cancellationToken)
            : RunAsync(RebuildStepMessage.Read(message), cancellationToken);

    private async Task RunAsync(RebuildStep step, CancellationToken cancellationToken)
    {
        await rebuildViews.RunAsync(step, time.GetUtcNow(), cancellationToken);
        LogViews(step.Job, step.Number, step.Phase);
    }

    private async Task RunAsync(ReportRebuildStep step, CancellationToken cancellationToken)
    {
        await rebuildReports.RunAsync(step, time.GetUtcNow(), cancellationToken);
        LogReports(step.Job, step.Number, step.Day);
    }

    [LoggerMessage(1, LogLevel.Information, "Job {Job}: step {Number} of rebuilding the lists ({Phase})")]
    private partial void LogViews(JobId job, int number, RebuildPhase phase);

    [LoggerMessage(2, LogLevel.Information, "Job {Job}: step {Number} of rebuilding the reports ({Day})")]
    private partial void LogReports(JobId job, int number, DateOnly day);
}
