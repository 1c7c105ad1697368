using Azure.Data.Tables;
using HelpDesk.Domain.DeadLetters;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>deadletters</c>, partition <c>why</c>: why a message failed that is no dead letter yet.</summary>
internal static class FailureReasonRow
{
    public const string PartitionKey = "why";

    /// <summary>Longer than its message can stay in a queue.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int Layout = 1;

    public static string RowKey(string queue, string message) => RetryRow.Hash($"{queue}\n{message}");

    public static string KeptBefore(DateTimeOffset moment) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {PartitionKey} and At lt {moment}");

    public static TableEntity From(string queue, string message, string reason, DateTimeOffset at) =>
        new(PartitionKey, RowKey(queue, message))
        {
            ["Layout"] = Layout,
            ["Reason"] = DeadLetter.Bounded(reason),
            ["At"] = at,
        };

    public static string ToReason(TableEntity row) => row.GetString("Reason");
}
