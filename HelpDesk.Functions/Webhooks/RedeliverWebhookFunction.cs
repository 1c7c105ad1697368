using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Webhooks;

public sealed class RedeliverWebhookFunction(RedeliverWebhook redeliverWebhook)
{
    [Function("RedeliverWebhook")]
    [Access(Access.Admin)]
    [Operation("Send something to a webhook again, however it ended, with the same webhook-id; its ticket is as it stands now",
        Response = typeof(DeliveryResponse), Status = 202, Problems = [401, 403, 404, 409])]
    [PathParameter("id", typeof(string), "The webhook's id.")]
    [PathParameter("deliveryId", typeof(string), "The delivery's id, of the webhook's log.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/webhooks/{id}/deliveries/{deliveryId}/redeliver")]
        HttpRequest request,
        string id,
        string deliveryId,
        CancellationToken cancellationToken) => WebhookId.Find(id) is { } webhook && DeliveryId.Find(deliveryId) is { } delivery
            ? WebhookResult.Accepted(await redeliverWebhook.RunAsync(webhook, delivery, cancellationToken))
            : Problems.NotFound();
}
