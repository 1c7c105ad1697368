using System.Text;
using Azure.Data.Tables;
using HelpDesk.Domain.DeadLetters;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>deadletters</c>, partition <c>dead</c>: a row a message, the newest first. The key is made of the message and its
/// moment, so that putting it away twice makes one.
/// </summary>
internal static class DeadLetterRow
{
    public const string PartitionKey = "dead";

    private const int Layout = 1;

    /// <summary>What of the row key's separator an address can carry.</summary>
    private const char InId = '-';

    private const int HashLength = 32;

    public static string RowKey(DeadLetterId id) => id.Value.Replace(InId, Keys.Separator);

    public static TableEntity From(string queue, string message, string reason, DateTimeOffset at) => new(
        PartitionKey, $"{Keys.NewestFirst(at)}{Keys.Separator}{RetryRow.Hash($"{queue}\n{message}")[..HashLength]}")
    {
        ["Layout"] = Layout,
        ["Queue"] = queue,
        // Bytes: a text column holds half of the longest message.
        ["Message"] = Encoding.UTF8.GetBytes(message),
        ["Reason"] = DeadLetter.Bounded(reason),
        ["At"] = at,
    };

    public static DeadLetter ToDeadLetter(TableEntity row) => new(
        new DeadLetterId(row.RowKey.Replace(Keys.Separator, InId)),
        row.GetString("Queue"),
        Encoding.UTF8.GetString(row.GetBinary("Message")),
        row.GetString("Reason"),
        row.GetDateTimeOffset("At")!.Value);
}
