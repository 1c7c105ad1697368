using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Desk;

/// <summary>The desk's storage, seen without the desk.</summary>
internal static class StorageAccess
{
    /// <param name="transport">What the requests go through; null: the usual.</param>
    public static StorageClients Clients(string connectionString, HttpPipelineTransport? transport = null)
    {
        var way = transport ?? HttpClientTransport.Shared;
        var once = new TableClientOptions { Transport = way };
        once.Retry.MaxRetries = 0;
        return new(
            new(connectionString, new TableClientOptions { Transport = way }),
            new(connectionString, once),
            new(connectionString, new QueueClientOptions { Transport = way, MessageEncoding = QueueMessageEncoding.Base64 }));
    }
}
