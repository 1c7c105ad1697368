using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using HelpDesk.Functions.Serialization;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Service;

public static class HealthFunction
{
    [Function("Health")]
    [Access(Access.Anyone)]
    [Operation("Alive: this instance answers", Response = typeof(HealthResponse))]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health")] HttpRequest request) =>
        Results.Json(HealthResponse.Ok, ApiJson.Options);
}
