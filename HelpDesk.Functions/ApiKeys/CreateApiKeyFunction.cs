using HelpDesk.Domain.ApiKeys;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.ApiKeys;

public sealed class CreateApiKeyFunction(CreateApiKey createApiKey, TimeProvider time)
{
    [Function("CreateApiKey")]
    [Access(Access.Admin)]
    [Operation("Make an API key for a machine; the key itself is shown in this answer and never again",
        Request = typeof(CreateApiKeyRequest), Response = typeof(CreatedApiKeyResponse), Status = 201,
        Problems = [400, 401, 403, 409, 413, 415, 422],
        Accepts = ["Idempotency-Key"], Returns = ["Location", "ETag", "Idempotency-Replayed"])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/api-keys")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var act = request.Act(time);
        var key = IdempotencyKey.Read(request);
        var body = await JsonBody<CreateApiKeyRequest>.ReadAsync(
            request, BodyLimits.Small, written => ApiKeyDraft.Create(written.ToInput(), act.At).Error, cancellationToken);
        if (Problems.Together(key.Refusal, body.Refusal) is { } refusal)
            return refusal;

        var retry = request.RetryKey(key, body.Hash, time);
        var created = await createApiKey.RunAsync(body.Value!.ToInput(), act, retry, cancellationToken);
        return created.IsSuccess ? ApiKeyResult.Created(created.Value, request) : Problems.Of(created.Error);
    }
}
