using Azure;
using Azure.Data.Tables;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Service;

namespace HelpDesk.Functions.Storage;

internal sealed class StorageProbe(StorageClients storage) : IStorageProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var row = storage.TableOnce(TableNames.Ids).GetEntityIfExistsAsync<TableEntity>(
                NumberRow.Ticket, NumberRow.RowKey, ["RowKey"], patience.Token);
            var queue = storage.Queues.GetQueueClient(QueueNames.TicketChanges).GetPropertiesAsync(patience.Token);
            await Task.WhenAll(row, queue);
            return true;
        }
        catch (Exception failed) when (failed is RequestFailedException || StorageErrors.IsNoAnswer(failed))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }
}
