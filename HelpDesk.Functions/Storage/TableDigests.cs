using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>deliveries</c>, beside what has been sent.</summary>
internal sealed class TableDigests(StorageClients storage) : IDigests
{
    private const int AtOnce = 10;

    private readonly TableClient _table = storage.Table(TableNames.Deliveries);

    public Task AddAsync(DigestItem item, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(_table, DigestRow.FromItem(item), version: null, cancellationToken);

    public async Task<IReadOnlyList<DigestItem>> ListAsync(
        PersonId person, DateTimeOffset due, CancellationToken cancellationToken)
    {
        var rows = await _table.FirstAsync(DigestRow.DueUpTo(person, due), most: null, pageSize: null, cancellationToken);
        return [.. rows.Select(DigestRow.ToItem).OrderBy(item => item.About.At)];
    }

    public Task RemoveAsync(IReadOnlyList<DigestItem> items, CancellationToken cancellationToken) => SideBySide.RunAsync(
        items,
        AtOnce,
        (item, stop) => _table.DeleteEntityAsync(
            DigestRow.PartitionKey(item.To), DigestRow.RowKey(item.About), ETag.All, stop),
        cancellationToken);

    public async Task<bool> IsOrderedAsync(PersonId person, DateTimeOffset due, CancellationToken cancellationToken) =>
        await _table.FindAsync(
            DigestRow.PartitionKey(person), DigestRow.OrderedRowKey(due), cancellationToken) is not null;

    public Task NoteOrderedAsync(PersonId person, DateTimeOffset due, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(DigestRow.Ordered(person, due), TableUpdateMode.Replace, cancellationToken);
}
