using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>Runs the function of the route that fits. Its failure is an empty 500, what no route takes an empty 404.</summary>
internal sealed class HttpDispatcher(FunctionInvoker invoker, HttpThrottle throttle)
{
    private const long MostBytes = 104_857_600;

    public async Task RunAsync(HttpContext http)
    {
        // The endpoint that ASP.NET Core puts in for a verb that a route lacks is not ours: the real host knows no 405.
        if (http.GetEndpoint()?.Metadata.GetMetadata<CompiledFunction>() is not { } function)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (http.Request.ContentLength > MostBytes)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
        else
        {
            await throttle.RunAsync(http, () => RunAsync(http, function));
        }
    }

    private async Task RunAsync(HttpContext http, CompiledFunction function)
    {
        try
        {
            await invoker.InvokeAsync(function, new TriggerInput(null, http.Request.RouteValues, http), http.RequestAborted);
        }
        catch (Exception) when (http.Response.HasStarted)
        {
            http.Abort();
        }
        catch (Exception)
        {
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
