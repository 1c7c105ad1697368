using Azure.Storage.Queues;
using HelpDesk.Domain.DeadLetters;

namespace HelpDesk.Functions.Messaging;

internal sealed class Replays(QueueServiceClient queues) : IReplays
{
    public bool Knows(string queue) => QueueNames.All.Contains(queue);

    public Task PutAsync(string queue, string message, CancellationToken cancellationToken) =>
        queues.GetQueueClient(queue).SendMessageAsync(message, cancellationToken: cancellationToken);
}
