using Azure;
using Azure.Data.Tables;

namespace HelpDesk.Functions.Storage;

/// <summary>Marks some of an inbox as read, by their row keys.</summary>
/// <param name="keys">In their order; no more than one batch may hold.</param>
internal sealed class InboxMarking(TableClient inboxes, string inbox, string[] keys)
{
    /// <summary>What the service takes in one batch.</summary>
    public const int Most = 100;

    /// <summary>What the service gives for one request.</summary>
    private const int PageSize = 1000;

    /// <summary>All of them in one write. False: it was overtaken.</summary>
    public async Task<bool> TryAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var reading = inboxes.FindAsync(inbox, InboxStateRow.RowKey, cancellationToken);
        var rows = await FindAsync(cancellationToken);
        var state = InboxStateRow.ToState(await reading);
        var unread = rows.Where(row => InboxRow.ToReadAt(row, state) is null).Select(row => InboxRow.Read(row, at)).ToList();
        try
        {
            if (unread.Count > 0)
                await inboxes.SubmitTransactionAsync(unread, cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (refused.IsStale() || refused.IsNotFound())
        {
            return false;
        }
    }

    /// <summary>
    /// One query where they lie close together, as those of a page do. It never takes more than there are keys: each goes on
    /// with the first key behind what was read.
    /// </summary>
    private async Task<List<TableEntity>> FindAsync(CancellationToken cancellationToken)
    {
        var found = new List<TableEntity>();
        for (var next = keys[0]; next is not null;)
        {
            var filter = TableClient.CreateQueryFilter(
                $"PartitionKey eq {inbox} and RowKey ge {next} and RowKey le {keys[^1]}");
            var rows = await inboxes.FirstAsync(filter, PageSize, PageSize, cancellationToken, InboxRow.ReadColumns);
            found.AddRange(rows.Where(row => keys.Contains(row.RowKey)));
            next = rows.Count < PageSize ? null : keys.FirstOrDefault(key => string.CompareOrdinal(key, rows[^1].RowKey) > 0);
        }

        return found;
    }
}
