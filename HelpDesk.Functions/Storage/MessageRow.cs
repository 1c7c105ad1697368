using Azure.Data.Tables;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>tickets</c>, row <c>m|{seq}</c>: one message. A note has no <c>ReplySeq</c>.</summary>
internal static class MessageRow
{
    private const int Layout = 1;

    public static string RowKey(int seq) => $"m{Keys.Separator}{Keys.Number(seq)}";

    /// <summary>Sorts behind every message of the ticket.</summary>
    public static string End { get; } = $"m{(char)(Keys.Separator + 1)}";

    public static TableEntity FromMessage(Message message)
    {
        var row = new TableEntity(TicketRow.PartitionKey(message.Ticket), RowKey(message.Seq))
        {
            ["Layout"] = Layout,
            ["Seq"] = message.Seq,
            ["ReplySeq"] = message.ReplySeq,
            ["Kind"] = Words.Of(message.Kind),
            ["Content"] = message.Content,
            ["Source"] = Words.Of(message.Source),
            ["SentAt"] = message.SentAt,
        };
        PersonColumns.WriteActor(row, "Sender", message.Sender);
        PersonColumns.Write(row, "Receiver", message.Receiver);
        return row;
    }

    public static Message ToMessage(TableEntity row) => new(
        TicketRow.IdOf(row.PartitionKey),
        row.GetInt32("Seq")!.Value,
        row.GetInt32("ReplySeq"),
        Words.Parse<MessageKind>(row.GetString("Kind")),
        row.GetString("Content"),
        PersonColumns.ReadActor(row, "Sender"),
        PersonColumns.Read(row, "Receiver"),
        Words.Parse<TicketChannel>(row.GetString("Source")),
        row.GetDateTimeOffset("SentAt")!.Value);
}
