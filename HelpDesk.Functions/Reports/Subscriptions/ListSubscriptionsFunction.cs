using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Reports.Subscriptions;

public sealed class ListSubscriptionsFunction(ListSubscriptions listSubscriptions, PageCursors cursors)
{
    [Function("ListSubscriptions")]
    [Access(Access.Staff)]
    [Operation("One's own subscriptions to reports, for admins everybody's, newest first",
        Response = typeof(SubscriptionListResponse), Problems = [400, 401, 403], Returns = ["Link"])]
    [QueryParameter("limit", typeof(int), "How many at the most, 1 to 100; 25 if not given.")]
    [QueryParameter("cursor", typeof(string), "Where the page before ended: its nextCursor.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/reports/subscriptions")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var limit = query.Limit();
        var after = await query.PositionAsync(cursors, cancellationToken);
        if (query.Refusal is { } refusal)
            return refusal;

        var page = await listSubscriptions.RunAsync(request.Caller(), limit, after, cancellationToken);
        var next = await cursors.NextAsync(request, page.Next, cancellationToken);
        return new PageResult<SubscriptionListResponse>(new([.. page.Items.Select(SubscriptionResponse.Of)], next), next);
    }
}
