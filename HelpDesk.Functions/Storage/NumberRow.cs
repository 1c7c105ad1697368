using Azure.Data.Tables;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>ids</c>: the next number of a kind that nobody has leased yet.</summary>
internal static class NumberRow
{
    public const string Ticket = "ticket";

    public const string RowKey = "next";

    private const int Layout = 1;

    public static TableEntity From(string kind, int next) => new(kind, RowKey)
    {
        ["Layout"] = Layout,
        ["Next"] = next,
    };

    public static int ToNext(TableEntity row) => row.GetInt32("Next")!.Value;
}
