using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Webhooks;

public sealed class ChangeWebhookFunction(ChangeWebhook changeWebhook, WebhookReach reach, TimeProvider time)
{
    [Function("ChangeWebhook")]
    [Access(Access.Admin)]
    [Operation("Change a webhook, or switch it on or off; what a switched-off one had pending is dropped",
        Request = typeof(ChangeWebhookRequest), Response = typeof(WebhookResponse),
        Problems = [400, 401, 403, 404, 412, 413, 415], Accepts = ["If-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(string), "The webhook's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/webhooks/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (WebhookId.Find(id) is not { } webhook)
            return Problems.NotFound();
        var condition = IfMatch.Read(request);
        var body = await JsonBody<ChangeWebhookRequest>.ReadAsync(
            request, BodyLimits.Small, written => WebhookEdit.Create(written.ToInput(), reach).Error, cancellationToken);
        if (Problems.Together(condition.Refusal, body.Refusal) is { } refusal)
            return refusal;

        return WebhookResult.Of(await changeWebhook.EditAsync(
            webhook, body.Value!.ToInput(), WebhookResult.Expected(condition), time.GetUtcNow(), cancellationToken));
    }
}
