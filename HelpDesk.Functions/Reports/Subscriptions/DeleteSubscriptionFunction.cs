using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Reports.Subscriptions;

public sealed class DeleteSubscriptionFunction(ChangeSubscription changeSubscription)
{
    [Function("DeleteSubscription")]
    [Access(Access.Staff)]
    [Operation("Put an end to a subscription, and to what was still to be sent", Status = 204,
        Problems = [400, 401, 403, 404, 412], Accepts = ["If-Match"])]
    [PathParameter("id", typeof(string), "The subscription's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/reports/subscriptions/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (SubscriptionId.Find(id) is not { } subscription)
            return Problems.NotFound();
        var condition = IfMatch.Read(request);
        if (condition.Refusal is { } refusal)
            return refusal;

        var deleted = await changeSubscription.DeleteAsync(
            subscription, SubscriptionResult.Expected(condition), request.Caller(), cancellationToken);
        return deleted.IsSuccess ? Results.NoContent() : Problems.Of(deleted.Error);
    }
}
