using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace HelpDesk.Functions.Storage;

/// <summary>The clients of one storage account, each made once.</summary>
/// <param name="Tables">With the SDK's own retries.</param>
/// <param name="TablesOnce">
/// Without retries and with a short timeout, for writes whose outcome the writer itself has to look into, and for writes that
/// are only a courtesy.
/// </param>
internal sealed record StorageClients(TableServiceClient Tables, TableServiceClient TablesOnce, QueueServiceClient Queues)
{
    public TableClient Table(string name) => Tables.GetTableClient(name);

    public TableClient TableOnce(string name) => TablesOnce.GetTableClient(name);
}
