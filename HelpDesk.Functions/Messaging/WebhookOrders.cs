using Azure.Storage.Queues;
using HelpDesk.Domain.DeadLetters;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Functions.Messaging;

internal sealed class WebhookOrders(QueueServiceClient queues, IDeadLetters deadLetters) : IWebhookOrders
{
    private readonly QueueClient _queue = queues.GetQueueClient(QueueNames.Webhooks);

    public Task PutAsync(IReadOnlyList<DeliveryOrder> orders, TimeSpan delay, CancellationToken cancellationToken) =>
        _queue.SendMessageAsync(
            WebhookOrderMessage.Write(orders), visibilityTimeout: WholeSeconds(delay), cancellationToken: cancellationToken);

    public Task PutAwayAsync(
        DeliveryOrder order, string reason, DateTimeOffset at, CancellationToken cancellationToken) =>
        deadLetters.AddAsync(QueueNames.Webhooks, WebhookOrderMessage.Write([order]), reason, at, cancellationToken);

    /// <summary>The service counts in seconds, and what comes too early by less would be put back again and again.</summary>
    private static TimeSpan WholeSeconds(TimeSpan delay) => TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds));
}
