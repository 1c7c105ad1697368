using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

internal sealed class TableInbox(StorageClients storage) : IInbox
{
    /// <summary>Each time somebody else was quicker.</summary>
    private const int MaxTries = 10;

    /// <summary>What the service gives for one request.</summary>
    private const int Newest = 1000;

    private readonly TableClient _table = storage.Table(TableNames.Notifications);

    public async Task AddAsync(InboxItem item, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(InboxRow.FromItem(item), cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.IsConflict())
        {
            // It has been put in before.
        }
    }

    public Task<InboxPage> ListAsync(InboxQuery query, CancellationToken cancellationToken) =>
        new InboxReading(_table, query).RunAsync(cancellationToken);

    public async Task MarkReadAsync(
        PersonId person, IReadOnlyCollection<InboxItemId> ids, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var keys = ids.Select(InboxRow.RowKey).Distinct().Order(StringComparer.Ordinal);
        foreach (var some in keys.Chunk(InboxMarking.Most))
        {
            var marking = new InboxMarking(_table, InboxRow.PartitionKey(person), some);
            await TryAsync(() => marking.TryAsync(at, cancellationToken));
        }
    }

    public Task MarkAllReadAsync(PersonId person, DateTimeOffset at, CancellationToken cancellationToken) =>
        TryAsync(() => TryMarkAllAsync(person, at, cancellationToken));

    /// <summary>
    /// What the service shows in one answer was there at one moment: nothing that it wrote before that can still come in.
    /// </summary>
    private async Task<bool> TryMarkAllAsync(PersonId person, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var inbox = InboxRow.PartitionKey(person);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {inbox}");
        var rows = await _table.FirstAsync(filter, Newest, Newest, cancellationToken, InboxStateRow.Columns);
        var stateRow = rows.Find(row => row.RowKey == InboxStateRow.RowKey);
        var newest = rows.Where(row => row != stateRow).Max(row => row.Timestamp);
        if (newest is not { } until || until <= InboxStateRow.ToState(stateRow).Until)
            return true;

        var state = InboxStateRow.FromState(person, new(until, at));
        return await Conditional.WriteAsync(_table, state, stateRow?.ETag.ToString(), cancellationToken);
    }

    private static async Task TryAsync(Func<Task<bool>> tryOnce)
    {
        for (var tries = MaxTries; tries > 0; tries--)
        {
            if (await tryOnce())
                return;
        }

        throw new TimeoutException("An inbox was always changed by somebody else.");
    }
}
