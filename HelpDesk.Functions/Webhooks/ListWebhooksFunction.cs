using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Webhooks;

public sealed class ListWebhooksFunction(ListWebhooks listWebhooks, PageCursors cursors)
{
    [Function("ListWebhooks")]
    [Access(Access.Admin)]
    [Operation("The webhooks, newest first", Response = typeof(WebhookListResponse), Problems = [400, 401, 403],
        Returns = ["Link"])]
    [QueryParameter("limit", typeof(int), "How many at the most, 1 to 100; 25 if not given.")]
    [QueryParameter("cursor", typeof(string), "Where the page before ended: its nextCursor.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/webhooks")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var limit = query.Limit();
        var after = await query.PositionAsync(cursors, cancellationToken);
        if (query.Refusal is { } refusal)
            return refusal;

        var page = await listWebhooks.RunAsync(limit, after, cancellationToken);
        var next = await cursors.NextAsync(request, page.Next, cancellationToken);
        return new PageResult<WebhookListResponse>(new([.. page.Items.Select(WebhookResponse.Of)], next), next);
    }
}
