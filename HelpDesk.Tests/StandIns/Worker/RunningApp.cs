using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.LocalHost.Discovery;
using Microsoft.Azure.Functions.Worker.LocalHost.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.StandIns.Worker;

/// <summary>An app of sample functions on the local host, in this process and on a free port.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    /// <summary>Nothing answers there; for apps that need no storage.</summary>
    public const string NoStorage = "DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm9ib2R5;" +
        "QueueEndpoint=http://127.0.0.1:9/nobody;TableEndpoint=http://127.0.0.1:9/nobody";

    private readonly LocalHostApplication _host;

    private RunningApp(LocalHostApplication host, CollectedLogs logs)
    {
        (_host, Logs) = (host, logs);
        Http = new HttpClient { BaseAddress = host.Address };
    }

    public HttpClient Http { get; }

    public CollectedLogs Logs { get; }

    public IServiceProvider Services => _host.Services;

    public static Task<RunningApp> StartAsync(params Type[] types) => StartAsync(null, types);

    public static async Task<RunningApp> StartAsync(
        Action<FunctionsApplicationBuilder>? configure,
        Type[] types,
        string storage = NoStorage,
        string? folder = null,
        string[]? args = null)
    {
        var logs = new CollectedLogs();
        var host = Build(
            builder =>
            {
                builder.Logging.AddProvider(logs);
                (configure ?? (web => web.ConfigureFunctionsWebApplication()))(builder);
            },
            types,
            folder,
            [.. args ?? ["--port", "0"], "--storage", storage]);
        await host.StartAsync();
        return new RunningApp(host, logs);
    }

    public static LocalHostApplication Build(
        Action<FunctionsApplicationBuilder> configure, Type[] types, string? folder = null, params string[] args)
    {
        var source = new FunctionSource(types, folder ?? EmptyFolder());
        var builder = new FunctionsApplicationBuilder(args, source, endsProcess: false);
        configure(builder);
        return (LocalHostApplication)builder.Build();
    }

    public static string EmptyFolder() => Directory.CreateTempSubdirectory("helpdesk-worker-").FullName;

    public static string FolderWith(string hostJson, string? localSettings = null)
    {
        var folder = EmptyFolder();
        File.WriteAllText(Path.Combine(folder, "host.json"), hostJson);
        if (localSettings is not null)
            File.WriteAllText(Path.Combine(folder, "local.settings.json"), localSettings);
        return folder;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async Task<string> TextAsync(string path) => await Http.GetStringAsync(new Uri(path, UriKind.Relative));

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null) =>
        Http.SendAsync(new HttpRequestMessage(method, path) { Content = content });

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
    }
}
