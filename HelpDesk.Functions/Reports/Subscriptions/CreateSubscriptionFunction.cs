using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Reports.Subscriptions;

public sealed class CreateSubscriptionFunction(CreateSubscription createSubscription, TimeProvider time)
{
    [Function("CreateSubscription")]
    [Access(Access.Staff)]
    [Operation("Be sent the figures of each day, week or month, from the first on that ends after this",
        Request = typeof(CreateSubscriptionRequest), Response = typeof(SubscriptionResponse), Status = 201,
        Problems = [400, 401, 403, 409, 413, 415, 422],
        Accepts = ["Idempotency-Key"], Returns = ["Location", "ETag", "Idempotency-Replayed"])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/reports/subscriptions")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var key = IdempotencyKey.Read(request);
        var body = await JsonBody<CreateSubscriptionRequest>.ReadAsync(
            request, BodyLimits.Small, written => SubscriptionDraft.Create(written.ToInput()).Error, cancellationToken);
        if (Problems.Together(key.Refusal, body.Refusal) is { } refusal)
            return refusal;

        var retry = request.RetryKey(key, body.Hash, time);
        var created = await createSubscription.RunAsync(
            body.Value!.ToInput(), request.Act(time), retry, cancellationToken);
        return created.IsSuccess ? SubscriptionResult.Created(created.Value) : Problems.Of(created.Error);
    }
}
