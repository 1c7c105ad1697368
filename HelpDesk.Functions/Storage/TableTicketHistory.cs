using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Projection;

namespace HelpDesk.Functions.Storage;

internal sealed class TableTicketHistory(StorageClients storage) : ITicketHistory
{
    private readonly TableClient _table = storage.Table(TableNames.Tickets);

    public async Task<TicketHistory?> ReadAsync(TicketId id, int after, int limit, CancellationToken cancellationToken)
    {
        var reading = EventsAsync(id, after + 1, limit + 1, cancellationToken);
        var head = await FindHeadAsync(id, cancellationToken);
        var events = await reading;
        return head is null ? null : new TicketHistory(head, [.. events.Take(limit)], events.Count > limit);
    }

    public async Task<TicketChanges?> ReadChangesAsync(TicketId id, int firstSeq, CancellationToken cancellationToken)
    {
        var reading = FindAsync(id, CursorRow.RowKey, cancellationToken);
        var head = await FindHeadAsync(id, cancellationToken);
        var cursor = await reading;
        if (head is null)
            return null;

        // The events after the head: so none is missing. Those that came in between have announcements of their own.
        var projected = cursor is null ? 0 : CursorRow.ToProjected(cursor);
        var events = await EventsAsync(id, Math.Min(projected, firstSeq), limit: null, cancellationToken);
        return new TicketChanges(
            head, projected, cursor?.ETag.ToString(), [.. events.TakeWhile(e => e.Seq <= head.LastEventSeq)]);
    }

    public async Task<Ticket?> FindHeadAsync(TicketId id, CancellationToken cancellationToken) =>
        await FindAsync(id, TicketRow.RowKey, cancellationToken) is { } row ? TicketRow.ToTicket(row) : null;

    public async Task MoveCursorAsync(TicketChanges changes, int lastSeq, CancellationToken cancellationToken)
    {
        var row = CursorRow.From(changes.Head.Id, lastSeq);
        var version = changes.CursorVersion;
        while (!await Conditional.WriteAsync(_table, row, version, cancellationToken))
        {
            var other = await FindAsync(changes.Head.Id, CursorRow.RowKey, cancellationToken);
            if (other is not null && CursorRow.ToProjected(other) >= lastSeq)
                return;
            version = other?.ETag.ToString();
        }
    }

    private Task<TableEntity?> FindAsync(TicketId id, string rowKey, CancellationToken cancellationToken) =>
        _table.FindAsync(TicketRow.PartitionKey(id), rowKey, cancellationToken);

    private async Task<List<TicketEvent>> EventsAsync(TicketId id, int fromSeq, int? limit, CancellationToken cancellationToken)
    {
        var from = TicketEventRow.RowKey(fromSeq);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {TicketRow.PartitionKey(id)} and RowKey ge {from} and RowKey lt {TicketEventRow.End}");
        var rows = await _table.FirstAsync(filter, limit, limit, cancellationToken);
        return [.. rows.Select(TicketEventRow.ToEvent)];
    }
}
