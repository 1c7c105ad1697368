using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocation;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>The few of the host's own addresses that are of use on one's own machine. Other paths are the app's.</summary>
internal sealed class AdminEndpoints(
    FunctionCatalog catalog, FunctionInvoker invoker, HttpRoutes routes, HostSettings settings, IHostApplicationLifetime lifetime)
{
    public Task RunAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (!request.Path.StartsWithSegments("/admin", out var path))
        {
            return next(http);
        }
        if (HttpMethods.IsGet(request.Method) && path.Equals("/host/status", StringComparison.OrdinalIgnoreCase))
        {
            return Guarded(http, () => http.Response.WriteAsJsonAsync(HostStatus.Now(settings.HostId), http.RequestAborted));
        }
        if (HttpMethods.IsGet(request.Method) && path.Equals("/functions", StringComparison.OrdinalIgnoreCase))
        {
            return Guarded(http, () => http.Response.WriteAsJsonAsync(catalog.All.Select(Describe), http.RequestAborted));
        }
        return HttpMethods.IsPost(request.Method)
            && path.StartsWithSegments("/functions", out var name)
            && name.Value is ['/', .. { Length: > 0 } rest]
            ? Guarded(http, () => StartAsync(http, rest))
            : next(http);
    }

    /// <summary>A page of somebody else's in the browser must not reach these, whatever name its server goes by.</summary>
    private static Task Guarded(HttpContext http, Func<Task> answer)
    {
        var isLocal = http.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)
            && (http.Request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(http.Request.Host.Host, out var address) && IPAddress.IsLoopback(address)));
        if (isLocal)
        {
            return answer();
        }
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private object Describe(CompiledFunction function) => new
    {
        name = function.Name,
        language = "dotnet-isolated",
        isDisabled = false,
        invoke_url_template = routes.All.FirstOrDefault(route => route.Function == function)?.Pattern.RawText,
        config = new
        {
            entryPoint = function.Definition.EntryPoint,
            bindings = function.Definition.InputBindings.Values.Concat(function.Definition.OutputBindings.Values)
                .Select(binding => new { name = binding.Name, type = binding.Type, direction = binding.Direction.ToString() }),
        },
    };

    private async Task StartAsync(HttpContext http, string name)
    {
        if (!http.Request.HasJsonContentType())
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        }
        else if (await ReadInputAsync(http) is not { } input)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (catalog.Find(name) is not { } function)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (ManualInput.For(function.Descriptor.Trigger, input) is not { } trigger)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            _ = RunInBackgroundAsync(function, trigger);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
    }

    private static async Task<string?> ReadInputAsync(HttpContext http)
    {
        try
        {
            var body = await http.Request.ReadFromJsonAsync<JsonElement>(http.RequestAborted);
            return body.ValueKind != JsonValueKind.Object ? null
                : !body.TryGetProperty("input", out var input) || input.ValueKind == JsonValueKind.Null ? ""
                : input.ValueKind == JsonValueKind.String ? input.GetString()
                : input.GetRawText();
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task RunInBackgroundAsync(CompiledFunction function, TriggerInput input)
    {
        await Task.Yield();
        try
        {
            await invoker.InvokeAsync(function, input, lifetime.ApplicationStopped);
        }
        catch (Exception)
        {
            // The caller has long had its 202, and the invoker has logged the failure.
        }
    }
}
