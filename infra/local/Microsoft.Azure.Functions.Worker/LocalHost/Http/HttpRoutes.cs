using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocation;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>
/// The routes of the app. The real host tries them in the order of the functions' names and takes the first that fits,
/// however special another is: https://github.com/Azure/azure-functions-host/issues/9876.
/// </summary>
internal sealed class HttpRoutes
{
    public HttpRoutes(FunctionCatalog catalog, HostSettings settings)
    {
        All = [.. catalog.With<HttpTriggerAttribute>().Select(pair =>
            HttpRoute.Create(pair.Function, pair.Trigger, settings.HostJson.RoutePrefix))];
        RouteRules.Check(All);
    }

    public IReadOnlyList<HttpRoute> All { get; }

    public IEnumerable<Endpoint> Endpoints(RequestDelegate run) => All.Select((route, order) =>
    {
        var endpoint = new RouteEndpointBuilder(run, route.Pattern, order) { DisplayName = route.Name };
        endpoint.Metadata.Add(route.Function);
        if (route.Verbs.Count > 0)
        {
            endpoint.Metadata.Add(new HttpMethodMetadata(route.Verbs));
        }
        return endpoint.Build();
    });
}
