using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Functions.Serialization;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Service;

public sealed class ReadyFunction(IStorageProbe storage)
{
    [Function("Ready")]
    // An instance must not count as ill because somebody behind the prober's address asks too often.
    [Access(Access.Anyone, IsFree = true)]
    [Operation("Ready: storage answers too", Response = typeof(HealthResponse), Problems = [503])]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health/ready")] HttpRequest request,
        CancellationToken cancellationToken) =>
        await storage.AnswersAsync(cancellationToken) ? Results.Json(HealthResponse.Ok, ApiJson.Options) : Problems.NotReady();
}
