using System.Net;
using Azurite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Load.Proxy;

/// <summary>Stands between the desk and an Azurite, and misbehaves as planned. One listener for tables, one for queues.</summary>
internal sealed class StorageProxy : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Forwarder _forwarder;

    private StorageProxy(WebApplication server, Forwarder forwarder, string connectionString) =>
        (_server, _forwarder, ConnectionString) = (server, forwarder, connectionString);

    /// <summary>What the desk is given instead of Azurite's own.</summary>
    public string ConnectionString { get; }

    /// <summary>How many requests of each kind went through so far: verb, and the table or queue.</summary>
    public IReadOnlyDictionary<string, int> Counts => _forwarder.Counts;

    /// <param name="shuffle">What becomes of queue messages; null: they are put as they come.</param>
    public static async Task<StorageProxy> StartAsync(
        AzuriteProcess azurite, FaultPlan plan, CancellationToken cancellationToken, Shuffle? shuffle = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var forwarder = new Forwarder(plan, shuffle);
        server.Run(forwarder.RunAsync);
        await server.StartAsync(cancellationToken);

        var ports = Ports(server);
        forwarder.Targets[ports[0]] = azurite.Ports.Table;
        forwarder.Targets[ports[1]] = azurite.Ports.Queue;
        var connection = azurite.ConnectionString
            .Replace($"http://127.0.0.1:{azurite.Ports.Table}/", $"http://127.0.0.1:{ports[0]}/", StringComparison.Ordinal)
            .Replace($"http://127.0.0.1:{azurite.Ports.Queue}/", $"http://127.0.0.1:{ports[1]}/", StringComparison.Ordinal);
        return new StorageProxy(server, forwarder, connection);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _forwarder.Dispose();
    }

    private static int[] Ports(WebApplication server) =>
    [
        .. server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Select(address => new Uri(address).Port),
    ];
}
