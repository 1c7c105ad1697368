using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>attempts</c>, partition <c>{SHA-256 of what is counted}</c>, row <c>a</c>: how many there were, and until when they
/// count. What is counted names people and addresses, so it is nowhere stored as it is.
/// </summary>
internal static class AttemptRow
{
    public const string RowKey = "a";

    private const int Layout = 1;

    public static string PartitionKey(string of) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)));

    public static string OverBefore(DateTimeOffset moment) => TableClient.CreateQueryFilter($"Until lt {moment}");

    public static TableEntity From(string of, int count, DateTimeOffset until) => new(PartitionKey(of), RowKey)
    {
        ["Layout"] = Layout,
        ["Count"] = count,
        ["Until"] = until,
    };

    public static int ToCount(TableEntity row) => row.GetInt32("Count")!.Value;

    public static DateTimeOffset ToUntil(TableEntity row) => row.GetDateTimeOffset("Until")!.Value;
}
