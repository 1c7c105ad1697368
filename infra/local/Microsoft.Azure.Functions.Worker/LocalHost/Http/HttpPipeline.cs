using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>What a request passes on its way to a function.</summary>
internal static class HttpPipeline
{
    public static void Configure(WebApplication app, HostSettings settings)
    {
        var admin = app.Services.GetRequiredService<AdminEndpoints>();
        app.Use((http, next) => admin.RunAsync(http, next));
        AddCustomHeaders(app, [.. settings.HostJson.CustomHeaders]);
        AddCors(app, settings.Local);
        app.UseForwardedHeaders();
        app.UseRouting();
        var dispatcher = app.Services.GetRequiredService<HttpDispatcher>();
        RequestDelegate run = dispatcher.RunAsync;
        ((IEndpointRouteBuilder)app).DataSources.Add(
            new DefaultEndpointDataSource(app.Services.GetRequiredService<HttpRoutes>().Endpoints(run)));
        app.Run(run);
    }

    private static void AddCustomHeaders(WebApplication app, IConfigurationSection[] headers)
    {
        if (headers.Length == 0)
        {
            return;
        }
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                foreach (var header in headers)
                {
                    http.Response.Headers.TryAdd(header.Key, header.Value);
                }
                return Task.CompletedTask;
            });
            return next(http);
        });
    }

    private static void AddCors(WebApplication app, LocalSettings settings)
    {
        if (settings.CorsOrigins.Length == 0)
        {
            return;
        }
        app.UseCors(policy =>
        {
            policy.AllowAnyHeader().AllowAnyMethod().WithOrigins(settings.CorsOrigins);
            if (settings.CorsCredentials)
            {
                policy.AllowCredentials();
            }
        });
    }
}
