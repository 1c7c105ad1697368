using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Reports.Subscriptions;

public sealed class ChangeSubscriptionFunction(ChangeSubscription changeSubscription, TimeProvider time)
{
    [Function("ChangeSubscription")]
    [Access(Access.Staff)]
    [Operation("Change a subscription, or switch it on or off",
        Request = typeof(ChangeSubscriptionRequest), Response = typeof(SubscriptionResponse),
        Problems = [400, 401, 403, 404, 412, 413, 415], Accepts = ["If-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(string), "The subscription's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/reports/subscriptions/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (SubscriptionId.Find(id) is not { } subscription)
            return Problems.NotFound();
        var condition = IfMatch.Read(request);
        var body = await JsonBody<ChangeSubscriptionRequest>.ReadAsync(
            request, BodyLimits.Small, written => SubscriptionEdit.Create(written.ToInput()).Error, cancellationToken);
        if (Problems.Together(condition.Refusal, body.Refusal) is { } refusal)
            return refusal;

        return SubscriptionResult.Of(await changeSubscription.EditAsync(
            subscription,
            body.Value!.ToInput(),
            SubscriptionResult.Expected(condition),
            request.Act(time),
            cancellationToken));
    }
}
