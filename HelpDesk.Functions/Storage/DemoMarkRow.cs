using Azure.Data.Tables;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>settings</c>: that the demo desk was begun, and whether it was done.</summary>
internal static class DemoMarkRow
{
    public const string PartitionKey = "desk";

    public const string RowKey = "demo";

    private const int Layout = 1;

    public static TableEntity Begun(DateTimeOffset at) => new(PartitionKey, RowKey)
    {
        ["Layout"] = Layout,
        ["BegunAt"] = at,
    };

    /// <summary>What is to be merged into the row.</summary>
    public static TableEntity Done(DateTimeOffset at) => new(PartitionKey, RowKey)
    {
        ["DoneAt"] = at,
    };

    public static bool IsDone(TableEntity row) => row.GetDateTimeOffset("DoneAt") is not null;
}
