using Azure.Storage.Queues;
using HelpDesk.Domain.Tickets.Lists;

namespace HelpDesk.Functions.Messaging;

internal sealed class RebuildSteps(QueueServiceClient queues) : IRebuildSteps
{
    private readonly QueueClient _queue = queues.GetQueueClient(QueueNames.JobSteps);

    public Task PutAsync(RebuildStep step, CancellationToken cancellationToken) =>
        _queue.SendMessageAsync(RebuildStepMessage.Write(step), cancellationToken: cancellationToken);
}
