using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Webhooks;

public sealed class ListDeliveriesFunction(ListDeliveries listDeliveries, PageCursors cursors)
{
    [Function("ListDeliveries")]
    [Access(Access.Admin)]
    [Operation("What was and is to be sent to a webhook, newest event first; kept for 30 days",
        Response = typeof(DeliveryListResponse), Problems = [400, 401, 403, 404], Returns = ["Link"])]
    [PathParameter("id", typeof(string), "The webhook's id.")]
    [QueryParameter("limit", typeof(int), "How many at the most, 1 to 100; 25 if not given.")]
    [QueryParameter("cursor", typeof(string), "Where the page before ended: its nextCursor.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/webhooks/{id}/deliveries")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (WebhookId.Find(id) is not { } webhook)
            return Problems.NotFound();
        var query = new QueryReader(request);
        var limit = query.Limit();
        var after = await query.PositionAsync(cursors, cancellationToken);
        if (query.Refusal is { } refusal)
            return refusal;

        var page = await listDeliveries.RunAsync(webhook, limit, after, cancellationToken);
        if (!page.IsSuccess)
            return Problems.Of(page.Error);
        var next = await cursors.NextAsync(request, page.Value.Next, cancellationToken);
        return new PageResult<DeliveryListResponse>(new([.. page.Value.Items.Select(DeliveryResponse.Of)], next), next);
    }
}
