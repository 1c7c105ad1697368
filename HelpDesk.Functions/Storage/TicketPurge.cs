using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Throws away, with all that was said on them, the tickets that were removed too long ago to come back. The list of the removed
/// tells which: nobody looks through the tickets themselves. Of a ticket the head goes first, so that nobody ever meets a part of
/// it, and its row in that list last, so that whoever dies in between is followed by somebody who goes on.
/// </summary>
internal sealed class TicketPurge(StorageClients storage)
{
    private const int AtOnce = 8;

    /// <summary>As many as one batch may have.</summary>
    private const int RowsAtOnce = 100;

    private static readonly string[] Keys = ["PartitionKey", "RowKey"];

    private TableClient Tickets => storage.Table(TableNames.Tickets);

    private TableClient Views => storage.Table(TableNames.Views);

    /// <summary>How many rows of tickets are gone.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gone = 0;
        var due = TableClient.CreateQueryFilter(
            $"PartitionKey eq {ViewRow.OfRemoved} and RowKey gt {ViewRow.EndOf(now - RemovalRules.Kept)}");
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            Views.QueryAsync<TableEntity>(due, select: [.. Keys, "Id"], cancellationToken: cancellationToken),
            options,
            async (place, stop) => Interlocked.Add(ref gone, await PurgeAsync(place, now, stop)));
        return gone;
    }

    private async Task<int> PurgeAsync(TableEntity place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var partition = TicketRow.PartitionKey(new TicketId(place.GetInt32("Id")!.Value));
        var head = await Tickets.FindAsync(partition, TicketRow.RowKey, cancellationToken);
        var gone = 0;
        // If it has been restored since, only this row was left behind.
        if (head is null || RemovalRules.IsGone(TicketRow.ToTicket(head), now))
        {
            if (head is not null && !await IsDeletedAsync(head, cancellationToken))
                return 0;
            gone = (head is null ? 0 : 1) + await EmptyAsync(partition, cancellationToken);
        }

        await Views.DeleteEntityAsync(place.PartitionKey, place.RowKey, ETag.All, cancellationToken);
        return gone;
    }

    /// <summary>False: somebody else has just written it, and another night will tell what became of it.</summary>
    private async Task<bool> IsDeletedAsync(TableEntity head, CancellationToken cancellationToken)
    {
        try
        {
            await Tickets.DeleteEntityAsync(head.PartitionKey, head.RowKey, head.ETag, cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (refused.IsStale())
        {
            return false;
        }
    }

    private async Task<int> EmptyAsync(string partition, CancellationToken cancellationToken)
    {
        var all = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        for (var gone = 0; ;)
        {
            var rows = await Tickets.FirstAsync(all, RowsAtOnce, RowsAtOnce, cancellationToken, Keys);
            if (rows.Count == 0)
                return gone;
            if (await AreDeletedAsync(rows, cancellationToken))
                gone += rows.Count;
        }
    }

    /// <summary>False: one of them was not there any more, so that none was deleted.</summary>
    private async Task<bool> AreDeletedAsync(IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            await Tickets.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)),
                cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (refused.IsNotFound())
        {
            return false;
        }
    }
}
