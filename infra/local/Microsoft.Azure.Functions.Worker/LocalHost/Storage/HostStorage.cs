using System.Collections.Concurrent;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Storage;

internal sealed class HostStorage(IConfiguration configuration) : IHostStorage
{
    private readonly Connections _connections = new(configuration);
    private readonly ConcurrentDictionary<string, QueueServiceClient> _queues = new();

    public QueueServiceClient Queues(string? connection) => _queues.GetOrAdd(connection ?? "", _ => OpenQueues(connection));

    public TableServiceClient Tables() =>
        _connections.ConnectionString(null) is { } text ? Open(null, () => new TableServiceClient(text))
        : _connections.Tables(null) is { } address ? new TableServiceClient(address, Credential(null))
        : throw Missing(null, "tables");

    private QueueServiceClient OpenQueues(string? connection) =>
        _connections.ConnectionString(connection) is { } text ? Open(connection, () => new QueueServiceClient(text))
        : _connections.Queues(connection) is { } address ? new QueueServiceClient(address, Credential(connection))
        : throw Missing(connection, "queues");

    // The text is not repeated: it may hold a key.
    private static T Open<T>(string? connection, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new StartException($"{connection ?? ConfigurationSetup.Storage} is no storage connection string.", exception);
        }
    }

    private DefaultAzureCredential Credential(string? connection) =>
        new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = _connections.ClientId(connection) });

    private static StartException Missing(string? connection, string service) =>
        new($"No setting tells where the {service} of the connection '{connection ?? ConfigurationSetup.Storage}' are.");
}
