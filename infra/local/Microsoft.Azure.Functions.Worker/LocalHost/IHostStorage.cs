using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The storage accounts of the host and of its triggers, by connection name (null: AzureWebJobsStorage).</summary>
internal interface IHostStorage
{
    /// <summary>Without message encoding: the host encodes itself, for it must see what is not encoded as it should be.</summary>
    QueueServiceClient Queues(string? connection);

    TableServiceClient Tables();
}
