using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Webhooks;

public sealed class CreateWebhookFunction(CreateWebhook createWebhook, WebhookReach reach, TimeProvider time)
{
    [Function("CreateWebhook")]
    [Access(Access.Admin)]
    [Operation("Have another program told of what happens; its secret is shown in this answer and never again",
        Request = typeof(CreateWebhookRequest), Response = typeof(CreatedWebhookResponse), Status = 201,
        Problems = [400, 401, 403, 409, 413, 415, 422],
        Accepts = ["Idempotency-Key"], Returns = ["Location", "ETag", "Idempotency-Replayed"])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/webhooks")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var key = IdempotencyKey.Read(request);
        var body = await JsonBody<CreateWebhookRequest>.ReadAsync(
            request, BodyLimits.Small, written => WebhookDraft.Create(written.ToInput(), reach).Error, cancellationToken);
        if (Problems.Together(key.Refusal, body.Refusal) is { } refusal)
            return refusal;

        var retry = request.RetryKey(key, body.Hash, time);
        var created = await createWebhook.RunAsync(body.Value!.ToInput(), request.Act(time), retry, cancellationToken);
        return created.IsSuccess ? WebhookResult.Created(created.Value, request) : Problems.Of(created.Error);
    }
}
