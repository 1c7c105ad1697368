using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Reports.Subscriptions;

public sealed class GetSubscriptionFunction(ReadSubscription readSubscription)
{
    [Function("GetSubscription")]
    [Access(Access.Staff)]
    [Operation("Look at a subscription of one's own, as an admin at anybody's", Response = typeof(SubscriptionResponse),
        Problems = [400, 401, 403, 404], Accepts = ["If-None-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(string), "The subscription's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/reports/subscriptions/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => SubscriptionId.Find(id) is { } subscription
            ? SubscriptionResult.Of(await readSubscription.RunAsync(subscription, request.Caller(), cancellationToken))
            : Problems.NotFound();
}
