using Azure.Data.Tables;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Storage;

internal sealed class TableConversations(StorageClients storage) : IConversations
{
    private readonly TableClient _table = storage.Table(TableNames.Tickets);

    public async Task<Conversation?> ReadAsync(ConversationQuery query, CancellationToken cancellationToken)
    {
        var reading = RowsAsync(query, cancellationToken);
        var head = await _table.FindAsync(TicketRow.PartitionKey(query.Ticket), TicketRow.RowKey, cancellationToken);
        var rows = await reading;
        return head is null
            ? null
            : new Conversation(
                TicketRow.ToTicket(head),
                [.. rows.Take(query.Limit).Select(MessageRow.ToMessage)],
                rows.Count > query.Limit);
    }

    public async Task<Message?> FindAsync(TicketId ticket, int seq, CancellationToken cancellationToken)
    {
        var row = await _table.FindAsync(TicketRow.PartitionKey(ticket), MessageRow.RowKey(seq), cancellationToken);
        return row is null ? null : MessageRow.ToMessage(row);
    }

    // One more than asked for tells whether there is more. A reply's number among the replies is never above its number in the
    // whole conversation, so the range begins early enough for either.
    private Task<List<TableEntity>> RowsAsync(ConversationQuery query, CancellationToken cancellationToken)
    {
        var (partition, after) = (TicketRow.PartitionKey(query.Ticket), MessageRow.RowKey(query.After));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {MessageRow.End}");
        if (query.RepliesOnly)
            filter += TableClient.CreateQueryFilter($" and ReplySeq gt {query.After}");

        return _table.FirstAsync(filter, query.Limit + 1, query.Limit + 1, cancellationToken);
    }
}
