using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Webhooks;

public sealed class GetWebhookFunction(ReadWebhook readWebhook)
{
    [Function("GetWebhook")]
    [Access(Access.Admin)]
    [Operation("Look at a webhook, without its secret", Response = typeof(WebhookResponse), Problems = [400, 401, 403, 404],
        Accepts = ["If-None-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(string), "The webhook's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/webhooks/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => WebhookId.Find(id) is { } webhook
            ? WebhookResult.Of(await readWebhook.RunAsync(webhook, cancellationToken))
            : Problems.NotFound();
}
