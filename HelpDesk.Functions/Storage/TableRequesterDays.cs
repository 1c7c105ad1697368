using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Storage;

internal sealed class TableRequesterDays(StorageClients storage) : IRequesterDays
{
    private readonly TableClient _table = storage.Table(TableNames.Requesters);

    public async Task<RequesterCounts> CountAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var partition = RequesterDayRow.PartitionKey(day);
        var (active, isNew) = (0, 0);
        await foreach (var row in _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition}"),
            select: [RequesterDayRow.IsNew],
            cancellationToken: cancellationToken))
        {
            active++;
            isNew += row.GetBoolean(RequesterDayRow.IsNew) is true ? 1 : 0;
        }

        return new RequesterCounts(active, isNew);
    }

    public Task MarkAsync(PersonId requester, DateOnly day, bool? isNew, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            RequesterDayRow.Active(requester, day, isNew), TableUpdateMode.Merge, cancellationToken);

    public async Task<Versioned<DateOnly>?> FindFirstAsync(PersonId requester, CancellationToken cancellationToken)
    {
        var found = await _table.FindAsync(
            RequesterDayRow.FirstPartitionKey(requester), RequesterDayRow.FirstRowKey, cancellationToken);
        return found is null ? null : new(RequesterDayRow.ToFirst(found), found.ETag.ToString());
    }

    public Task<bool> TrySetFirstAsync(
        PersonId requester, DateOnly day, string? version, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(_table, RequesterDayRow.First(requester, day), version, cancellationToken);
}
