using Azure.Storage.Queues;
using HelpDesk.Domain.Reports.Rebuild;

namespace HelpDesk.Functions.Messaging;

internal sealed class ReportRebuildSteps(QueueServiceClient queues) : IReportRebuildSteps
{
    private readonly QueueClient _queue = queues.GetQueueClient(QueueNames.JobSteps);

    public Task PutAsync(ReportRebuildStep step, CancellationToken cancellationToken) =>
        _queue.SendMessageAsync(ReportRebuildStepMessage.Write(step), cancellationToken: cancellationToken);
}
