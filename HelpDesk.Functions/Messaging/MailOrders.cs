using Azure.Storage.Queues;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Messaging;

internal sealed class MailOrders(QueueServiceClient queues) : IMailOrders
{
    private readonly QueueClient _queue = queues.GetQueueClient(QueueNames.Notifications);

    public Task PutAsync(MailOrder order, TimeSpan delay, CancellationToken cancellationToken) => _queue.SendMessageAsync(
        MailOrderMessage.Write(order), visibilityTimeout: WholeSeconds.Of(delay), cancellationToken: cancellationToken);
}
