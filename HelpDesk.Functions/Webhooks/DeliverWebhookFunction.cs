using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Webhooks;

/// <summary>Sends what was ordered to other programs. Whatever a receiver does is no failure of the queue message.</summary>
public sealed class DeliverWebhookFunction(DeliverWebhooks deliverWebhooks)
{
    [Function("DeliverWebhook")]
    public Task RunAsync([QueueTrigger(QueueNames.Webhooks)] string message, CancellationToken cancellationToken) =>
        deliverWebhooks.RunAsync(WebhookOrderMessage.Read(message), Random.Shared.NextDouble(), cancellationToken);
}
