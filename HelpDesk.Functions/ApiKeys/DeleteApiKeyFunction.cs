using HelpDesk.Domain.ApiKeys;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.ApiKeys;

public sealed class DeleteApiKeyFunction(DeleteApiKey deleteApiKey, TimeProvider time)
{
    [Function("DeleteApiKey")]
    [Access(Access.Admin)]
    [Operation("Put an end to an API key; within a minute nobody gets in with it", Status = 204,
        Problems = [400, 401, 403, 404, 412], Accepts = ["If-Match"])]
    [PathParameter("id", typeof(string), "The key's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/api-keys/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        if (ApiKeyId.Find(id) is not { } key)
            return Problems.NotFound();
        var condition = IfMatch.Read(request);
        if (condition.Refusal is { } refusal)
            return refusal;

        var deleted = await deleteApiKey.RunAsync(
            key, ApiKeyResult.Expected(condition), time.GetUtcNow(), cancellationToken);
        return deleted.IsSuccess ? Results.NoContent() : Problems.Of(deleted.Error);
    }
}
