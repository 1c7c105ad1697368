using Azure.Data.Tables;
using HelpDesk.Domain.DeadLetters;
using ETag = Azure.ETag;

namespace HelpDesk.Functions.Storage;

internal sealed class TableFailureReasons(StorageClients storage) : IFailureReasons
{
    private readonly TableClient _table = storage.Table(TableNames.DeadLetters);

    public Task KeepAsync(
        string queue, string message, string reason, DateTimeOffset at, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            FailureReasonRow.From(queue, message, reason, at), TableUpdateMode.Replace, cancellationToken);

    public async Task<string?> FindAsync(string queue, string message, CancellationToken cancellationToken)
    {
        var row = await _table.FindAsync(
            FailureReasonRow.PartitionKey, FailureReasonRow.RowKey(queue, message), cancellationToken);
        return row is null ? null : FailureReasonRow.ToReason(row);
    }

    public Task RemoveAsync(string queue, string message, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(
            FailureReasonRow.PartitionKey, FailureReasonRow.RowKey(queue, message), ETag.All, cancellationToken);
}
