using System.Net;
using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.LocalHost.Discovery;
using Microsoft.Azure.Functions.Worker.LocalHost.Http;
using Microsoft.Azure.Functions.Worker.LocalHost.Invocation;
using Microsoft.Azure.Functions.Worker.LocalHost.Logging;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Azure.Functions.Worker.LocalHost.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Hosting;

/// <summary>What the local host puts into the app's container.</summary>
internal static class HostServices
{
    public static void Add(WebApplicationBuilder builder, HostSettings settings, FunctionSource source)
    {
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(source);
        builder.Services.AddSingleton<FunctionCatalog>();
        builder.Services.AddSingleton<RunningInvocations>();
        builder.Services.AddSingleton<QueueOutputs>();
        builder.Services.AddSingleton<FunctionInvoker>();
        builder.Services.AddSingleton<IFunctionInvoker>(services => services.GetRequiredService<FunctionInvoker>());
        builder.Services.AddSingleton<IHostStorage, HostStorage>();
        builder.Services.AddSingleton<QueueListeners>();
        builder.Services.AddSingleton<TimerListeners>();
        builder.Services.AddSingleton<HostListeners>();
        builder.Services.AddSingleton<HttpRoutes>();
        builder.Services.AddSingleton<HttpThrottle>();
        builder.Services.AddSingleton<HttpDispatcher>();
        builder.Services.AddSingleton<AdminEndpoints>();
        builder.Services.AddSingleton<StartupListing>();
        AddSerializer(builder.Services);
        AddServer(builder, settings);
        AddLogging(builder);
        AddContainer(builder);
    }

    // The order is the real worker's: the app's own options and its own serializer go before.
    private static void AddSerializer(IServiceCollection services)
    {
        services.Configure<JsonSerializerOptions>(options => options.PropertyNameCaseInsensitive = true);
        services.AddOptions<WorkerOptions>().PostConfigure<IOptions<JsonSerializerOptions>>(
            (worker, json) => worker.Serializer ??= new JsonObjectSerializer(json.Value));
    }

    private static void AddServer(WebApplicationBuilder builder, HostSettings settings)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, settings.Port));
        builder.Services.AddRouting();
        builder.Services.AddCors();
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        // What it says of a failed start is said again by whoever started it, and of one that was stopped it is not true.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddConsole(console => console.FormatterName = HostConsoleFormatter.FormatterName);
        builder.Logging.AddConsoleFormatter<HostConsoleFormatter, ConsoleFormatterOptions>();
    }

    private static void AddContainer(WebApplicationBuilder builder)
    {
        var strict = builder.Environment.IsDevelopment();
        ((IHostApplicationBuilder)builder).ConfigureContainer(
            new DefaultServiceProviderFactory(new ServiceProviderOptions { ValidateScopes = strict, ValidateOnBuild = strict }));
    }
}
