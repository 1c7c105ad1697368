using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>tickets</c>, row <c>c</c>: how far the ticket's events have been projected.</summary>
internal static class CursorRow
{
    public const string RowKey = "c";

    private const int Layout = 1;

    public static TableEntity From(TicketId id, int lastSeq) => new(TicketRow.PartitionKey(id), RowKey)
    {
        ["Layout"] = Layout,
        ["Projected"] = lastSeq,
    };

    public static int ToProjected(TableEntity row) => row.GetInt32("Projected")!.Value;
}
