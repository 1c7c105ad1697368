using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Functions.Serialization;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Service;

public static class HealthFunction
{
    [Function("Health")]
    // An instance must not count as ill because somebody behind the prober's address asks too often.
    [Access(Access.Anyone, IsFree = true)]
    [Operation("Alive: this instance answers", Response = typeof(HealthResponse))]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health")] HttpRequest request) =>
        Results.Json(HealthResponse.Ok, ApiJson.Options);
}
