using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Webhooks;

public sealed class DeleteWebhookFunction(ChangeWebhook changeWebhook)
{
    [Function("DeleteWebhook")]
    [Access(Access.Admin)]
    [Operation("Put an end to a webhook, and to all that was still to be sent to it", Status = 204,
        Problems = [400, 401, 403, 404, 412], Accepts = ["If-Match"])]
    [PathParameter("id", typeof(string), "The webhook's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/webhooks/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (WebhookId.Find(id) is not { } webhook)
            return Problems.NotFound();
        var condition = IfMatch.Read(request);
        if (condition.Refusal is { } refusal)
            return refusal;

        var deleted = await changeWebhook.DeleteAsync(webhook, WebhookResult.Expected(condition), cancellationToken);
        return deleted.IsSuccess ? Results.NoContent() : Problems.Of(deleted.Error);
    }
}
