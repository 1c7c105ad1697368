using Azure.Data.Tables;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Audit;

/// <summary>Everything that the tables hold, read once.</summary>
internal sealed record DeskSnapshot(
    IReadOnlyDictionary<TicketId, Ticket> Heads,
    ILookup<TicketId, TicketEvent> Events,
    ILookup<TicketId, Message> Messages,
    IReadOnlyDictionary<TicketId, int> Cursors,
    IReadOnlyList<TableEntity> Views,
    IReadOnlyList<TableEntity> Activity)
{
    public static async Task<DeskSnapshot> ReadAsync(StorageClients storage, CancellationToken cancellationToken)
    {
        var tickets = await RowsAsync(storage, TableNames.Tickets, cancellationToken);
        return new DeskSnapshot(
            tickets.Where(row => row.RowKey == TicketRow.RowKey).Select(TicketRow.ToTicket).ToDictionary(ticket => ticket.Id),
            tickets.Where(row => row.RowKey.StartsWith("e|", StringComparison.Ordinal))
                .Select(TicketEventRow.ToEvent).ToLookup(happened => happened.Ticket),
            tickets.Where(row => row.RowKey.StartsWith("m|", StringComparison.Ordinal))
                .Select(MessageRow.ToMessage).ToLookup(message => message.Ticket),
            tickets.Where(row => row.RowKey == CursorRow.RowKey)
                .ToDictionary(row => TicketRow.IdOf(row.PartitionKey), CursorRow.ToProjected),
            await RowsAsync(storage, TableNames.Views, cancellationToken),
            await RowsAsync(storage, TableNames.Activity, cancellationToken));
    }

    private static async Task<List<TableEntity>> RowsAsync(
        StorageClients storage, string table, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in storage.Table(table).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            rows.Add(row);
        return rows;
    }
}
