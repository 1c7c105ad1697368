using Azure;
using Azure.Data.Tables;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Notifications;

/// <summary>What a desk that has just died was about to send.</summary>
internal sealed class Reservations(StorageClients storage)
{
    private readonly TableClient _table = storage.Table(TableNames.Deliveries);

    /// <summary>What is sent is reserved no longer.</summary>
    public async Task<IReadOnlyList<TableEntity>> OfTheDeadAsync(CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        var filter = TableClient.CreateQueryFilter($"ReservedUntil gt {DateTimeOffset.UtcNow}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            rows.Add(row);
        return rows;
    }

    /// <summary>As if its minute were over, so that the next desk need not wait for that.</summary>
    public Task EndAsync(IEnumerable<TableEntity> rows, CancellationToken cancellationToken) =>
        Task.WhenAll(rows.Select(row => EndAsync(row, cancellationToken)));

    private async Task EndAsync(TableEntity row, CancellationToken cancellationToken)
    {
        row["ReservedUntil"] = DateTimeOffset.UtcNow;
        try
        {
            await _table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Merge, cancellationToken);
        }
        catch (RequestFailedException overtaken) when (overtaken.Status == 412)
        {
            // The last words of the dead were still on their way.
        }
    }
}
