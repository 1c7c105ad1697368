using Azure.Data.Tables;
using HelpDesk.Domain.Messages;

namespace HelpDesk.Functions.Storage;

internal sealed class TableConversations(StorageClients storage) : IConversations
{
    private readonly TableClient _table = storage.Table(TableNames.Tickets);

    public async Task<Conversation?> ReadAsync(ConversationQuery query, CancellationToken cancellationToken)
    {
        var reading = RowsAsync(query, cancellationToken);
        var head = await _table.GetEntityIfExistsAsync<TableEntity>(
            TicketRow.PartitionKey(query.Ticket), TicketRow.RowKey, cancellationToken: cancellationToken);
        var rows = await reading;
        return head.HasValue
            ? new Conversation(
                TicketRow.ToTicket(head.Value!),
                [.. rows.Take(query.Limit).Select(MessageRow.ToMessage)],
                rows.Count > query.Limit)
            : null;
    }

    // One more than asked for tells whether there is more. A reply's number among the replies is never above its number in the
    // whole conversation, so the range begins early enough for either.
    private async Task<List<TableEntity>> RowsAsync(ConversationQuery query, CancellationToken cancellationToken)
    {
        var (partition, after) = (TicketRow.PartitionKey(query.Ticket), MessageRow.RowKey(query.After));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {MessageRow.End}");
        if (query.RepliesOnly)
            filter += TableClient.CreateQueryFilter($" and ReplySeq gt {query.After}");

        var rows = new List<TableEntity>(query.Limit + 1);
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, query.Limit + 1, cancellationToken: cancellationToken))
        {
            rows.Add(row);
            if (rows.Count > query.Limit)
                break;
        }

        return rows;
    }
}
