using HelpDesk.Functions.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace HelpDesk.Functions.OpenApi;

public sealed class GetOpenApiFunction(ApiDescription description)
{
    [Function("GetOpenApi")]
    [Access(Access.Anyone)]
    [Operation("This description, OpenAPI 3.1", Problems = [400], Accepts = ["If-None-Match"], Returns = ["ETag"])]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/openapi.json")] HttpRequest request)
    {
        if (IfNoneMatch.Read(request).Refusal is { } refusal)
            return refusal;

        request.HttpContext.Response.Headers[HeaderNames.CacheControl] = "no-cache";
        return Results.Bytes(description.Body, "application/json", entityTag: new(description.ETag));
    }
}
