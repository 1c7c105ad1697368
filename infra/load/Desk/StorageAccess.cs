using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Desk;

/// <summary>The desk's storage, seen without the desk.</summary>
internal static class StorageAccess
{
    /// <param name="once">What the writes tried once go through; null: the usual.</param>
    /// <param name="rest">What everything else goes through.</param>
    public static StorageClients Clients(
        string connectionString, HttpPipelineTransport? once = null, HttpPipelineTransport? rest = null)
    {
        var onceOptions = new TableClientOptions { Transport = once ?? HttpClientTransport.Shared };
        onceOptions.Retry.MaxRetries = 0;
        var tables = new TableClientOptions { Transport = rest ?? HttpClientTransport.Shared };
        var queues = new QueueClientOptions
        {
            MessageEncoding = QueueMessageEncoding.None,
            Transport = rest ?? HttpClientTransport.Shared,
        };
        return new(new(connectionString, tables), new(connectionString, onceOptions), new(connectionString, queues));
    }
}
