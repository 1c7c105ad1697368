using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// By what a second try of a command is known for a day. For a message: table <c>tickets</c>, row <c>i|{hash}</c>, written with
/// the message itself. For a ticket that is to be opened: table <c>idempotency</c>, partition <c>{caller}</c>, written before it;
/// the day is no part of that key, since a try just before midnight and one just after it must meet.
/// </summary>
internal static class RetryRow
{
    private const int Layout = 1;

    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public static string RowKeyInTicket(RetryKey key) => $"i{Keys.Separator}{Hash($"{key.Caller}\n{key.Key}")}";

    public static TableEntity OfMessage(RetryKey key, Message message) => new(
        TicketRow.PartitionKey(message.Ticket), RowKeyInTicket(key))
    {
        ["Layout"] = Layout,
        ["Body"] = key.Body,
        ["Message"] = message.Seq,
        ["At"] = message.SentAt,
    };

    public static TableEntity OfOpening(RetryKey key, FirstTry first) =>
        OfFirstTry(Keys.Escape(key.Caller.Value), Hash(key.Key), key, first);

    /// <param name="instead">The closed ticket on which the caller meant to write.</param>
    public static TableEntity OfFollowUp(TicketId instead, RetryKey key, FirstTry first) =>
        OfFirstTry(TicketRow.PartitionKey(instead), RowKeyInTicket(key), key, first);

    public static string UsedBefore(DateTimeOffset moment) => TableClient.CreateQueryFilter($"At lt {moment}");

    public static bool IsFor(TableEntity row, RetryKey key) => row.GetString("Body") == key.Body;

    public static bool IsExpired(TableEntity row, DateTimeOffset now) => now - row.GetDateTimeOffset("At")!.Value >= Kept;

    /// <summary>Null: the first try opened a ticket.</summary>
    public static int? ToMessage(TableEntity row) => row.GetInt32("Message");

    public static FirstTry ToFirstTry(TableEntity row) => new(
        new TicketId(row.GetInt32("Ticket")!.Value),
        OperationId.Parse(row.GetString("Operation")),
        row.GetDateTimeOffset("At")!.Value);

    private static TableEntity OfFirstTry(string partitionKey, string rowKey, RetryKey key, FirstTry first) =>
        new(partitionKey, rowKey)
        {
            ["Layout"] = Layout,
            ["Body"] = key.Body,
            ["Ticket"] = first.Ticket.Value,
            ["Operation"] = first.Operation.ToString(),
            ["At"] = first.At,
        };

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
