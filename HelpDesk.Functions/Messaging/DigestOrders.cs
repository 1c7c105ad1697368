using Azure.Storage.Queues;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Messaging;

internal sealed class DigestOrders(QueueServiceClient queues) : IDigestOrders
{
    private readonly QueueClient _queue = queues.GetQueueClient(QueueNames.Notifications);

    public Task PutAsync(DigestOrder order, TimeSpan delay, CancellationToken cancellationToken) => _queue.SendMessageAsync(
        DigestOrderMessage.Write(order), visibilityTimeout: WholeSeconds.Of(delay), cancellationToken: cancellationToken);
}
