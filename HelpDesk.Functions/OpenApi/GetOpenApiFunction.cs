using HelpDesk.Functions.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace HelpDesk.Functions.OpenApi;

public sealed class GetOpenApiFunction(ApiDescription description)
{
    [Function("GetOpenApi")]
    [Access(Access.Anyone)]
    [Operation("This description, OpenAPI 3.1", Accepts = ["If-None-Match"], Returns = ["ETag"])]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/openapi.json")] HttpRequest request)
    {
        request.HttpContext.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        return Results.Bytes(description.Body, "application/json", entityTag: description.ETag);
    }
}
