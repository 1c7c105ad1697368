using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Messaging;

namespace HelpDesk.Functions.Storage;

/// <summary>Announce, then commit, then show: the write path that loses nothing wherever it is cut.</summary>
internal sealed class TableTicketStore(
    StorageClients storage,
    TicketNumbers numbers,
    TicketAnnouncements announcements,
    TicketCommit commit,
    InlineViews inlineViews,
    TimeProvider time) : ITicketStore
{
    public Task<TicketId> NextIdAsync(CancellationToken cancellationToken) => numbers.NextAsync(cancellationToken);

    public async Task<Versioned<Ticket>> AddAsync(TicketChange opening, CancellationToken cancellationToken)
    {
        var first = opening.Events[0];
        var announced = time.GetTimestamp();
        await announcements.AnnounceAsync(new(first.Ticket, first.Operation, first.Seq, time.GetUtcNow()), cancellationToken);

        TableTransactionAction[] batch =
        [
            new(TableTransactionActionType.Add, TicketRow.FromTicket(opening.Head)),
            .. opening.Events.Select(TicketEventRow.FromEvent)
                .Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
        ];
        var version = await commit.RunAsync(batch, first, announced);
        await inlineViews.TryUpsertAsync(TicketSummary.Of(opening.Head), announced);
        return version is null ? (await FindAsync(first.Ticket, CancellationToken.None))! : new(opening.Head, version);
    }

    public async Task<Versioned<Ticket>?> FindAsync(TicketId id, CancellationToken cancellationToken)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(
            TicketRow.PartitionKey(id), TicketRow.RowKey, cancellationToken: cancellationToken);
        return found.HasValue ? new(TicketRow.ToTicket(found.Value!), found.Value!.ETag.ToString()) : null;
    }

    public async Task<TicketChanges?> ReadChangesAsync(TicketId id, int firstSeq, CancellationToken cancellationToken)
    {
        var partition = TicketRow.PartitionKey(id);
        var cursor = await Table.GetEntityIfExistsAsync<TableEntity>(
            partition, CursorRow.RowKey, cancellationToken: cancellationToken);
        var projected = cursor.HasValue ? CursorRow.ToProjected(cursor.Value!) : 0;

        // The events first: so the head is never older than they are.
        var events = await ReadEventsAsync(partition, Math.Min(projected + 1, firstSeq), cancellationToken);
        var head = await FindAsync(id, cancellationToken);
        var version = cursor.HasValue ? cursor.Value!.ETag.ToString() : null;
        return head is null ? null : new TicketChanges(head.Value, projected, version, events);
    }

    public async Task MoveCursorAsync(TicketChanges changes, int lastSeq, CancellationToken cancellationToken)
    {
        var row = CursorRow.From(changes.Head.Id, lastSeq);
        await Conditional.WriteAsync(Table, row, changes.CursorVersion, cancellationToken);
    }

    private TableClient Table => storage.Table(TableNames.Tickets);

    private async Task<List<TicketEvent>> ReadEventsAsync(string partition, int fromSeq, CancellationToken cancellationToken)
    {
        var from = TicketEventRow.RowKey(fromSeq);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {TicketEventRow.End}");
        var events = new List<TicketEvent>();
        await foreach (var row in Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            events.Add(TicketEventRow.ToEvent(row));
        return events;
    }
}
