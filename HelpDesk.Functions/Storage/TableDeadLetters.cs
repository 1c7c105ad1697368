using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.DeadLetters;
using ETag = Azure.ETag;

namespace HelpDesk.Functions.Storage;

internal sealed class TableDeadLetters(StorageClients storage) : IDeadLetters
{
    private readonly TableClient _table = storage.Table(TableNames.DeadLetters);

    /// <summary>What is there already stays: the first reason is the true one.</summary>
    public Task AddAsync(
        string queue, string message, string reason, DateTimeOffset at, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(
            _table, DeadLetterRow.From(queue, message, reason, at), version: null, cancellationToken);

    public async Task<Page<DeadLetter>> ListAsync(int limit, string? after, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {DeadLetterRow.PartitionKey}");
        if (after is not null)
            filter += TableClient.CreateQueryFilter($" and RowKey gt {after}");
        // One more than asked for tells whether there is more.
        var rows = await _table.FirstAsync(filter, limit + 1, limit + 1, cancellationToken);
        var page = rows.Take(limit).ToList();
        return new([.. page.Select(DeadLetterRow.ToDeadLetter)], rows.Count > limit ? page[^1].RowKey : null);
    }

    public async Task<DeadLetter?> FindAsync(DeadLetterId id, CancellationToken cancellationToken)
    {
        var row = await _table.FindAsync(DeadLetterRow.PartitionKey, DeadLetterRow.RowKey(id), cancellationToken);
        return row is null ? null : DeadLetterRow.ToDeadLetter(row);
    }

    public Task DeleteAsync(DeadLetterId id, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(DeadLetterRow.PartitionKey, DeadLetterRow.RowKey(id), ETag.All, cancellationToken);
}
