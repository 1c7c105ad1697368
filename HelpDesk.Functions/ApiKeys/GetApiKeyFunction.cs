using HelpDesk.Domain.ApiKeys;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.ApiKeys;

public sealed class GetApiKeyFunction(ReadApiKey readApiKey)
{
    [Function("GetApiKey")]
    [Access(Access.Admin)]
    [Operation("Look at an API key, without its secret", Response = typeof(ApiKeyResponse), Problems = [400, 401, 403, 404],
        Accepts = ["If-None-Match"], Returns = ["ETag"])]
    [PathParameter("id", typeof(string), "The key's id.")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/api-keys/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => ApiKeyId.Find(id) is { } key
            ? ApiKeyResult.Of(await readApiKey.RunAsync(key, cancellationToken))
            : Problems.NotFound();
}
