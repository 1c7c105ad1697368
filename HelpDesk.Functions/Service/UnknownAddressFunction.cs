using HelpDesk.Functions.Http;
using HelpDesk.Functions.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Service;

/// <summary>
/// Answers for every address below <c>api/</c> that no other function answers: 405 where another verb would do, 404 otherwise.
/// Without it the host sends a bare 404 for both.
/// </summary>
public sealed class UnknownAddressFunction(RouteManifest routes)
{
    // The host tries routes in the order of the functions' names, so this name must come after all others.
    [Function("ZUnknownAddress")]
    [Access(Access.Anyone)]
    [Undescribed("It answers for what is not part of the API.")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "api/{*rest}")] HttpRequest request)
    {
        var verbs = routes.VerbsAt(request.Path);
        if (verbs.Count == 0)
            return Problems.NotFound();

        request.HttpContext.Response.Headers.Allow = string.Join(", ", verbs);
        return Problems.MethodNotAllowed();
    }
}
