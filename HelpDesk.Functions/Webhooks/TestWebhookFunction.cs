using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Webhooks;

public sealed class TestWebhookFunction(TestWebhook testWebhook, TimeProvider time)
{
    [Function("TestWebhook")]
    [Access(Access.Admin)]
    [Operation("Send a webhook a webhook.test, by the way that everything goes; the log shows what became of it",
        Response = typeof(DeliveryResponse), Status = 202, Problems = [401, 403, 404, 409])]
    [PathParameter("id", typeof(string), "The webhook's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/webhooks/{id}/test")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => WebhookId.Find(id) is { } webhook
            ? WebhookResult.Accepted(await testWebhook.RunAsync(webhook, request.Act(time), cancellationToken))
            : Problems.NotFound();
}
