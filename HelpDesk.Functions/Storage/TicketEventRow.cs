using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>tickets</c>, row <c>e|{seq}</c>: one event.</summary>
internal static class TicketEventRow
{
    private const int Layout = 1;

    public static string RowKey(int seq) => $"e{Keys.Separator}{Keys.Number(seq)}";

    /// <summary>Sorts behind every event of the ticket.</summary>
    public static string End { get; } = $"e{(char)(Keys.Separator + 1)}";

    public static TableEntity FromEvent(TicketEvent happened)
    {
        var row = new TableEntity(TicketRow.PartitionKey(happened.Ticket), RowKey(happened.Seq))
        {
            ["Layout"] = Layout,
            ["Kind"] = Words.Of(happened.Kind),
            ["Seq"] = happened.Seq,
            ["At"] = happened.At,
            ["Operation"] = happened.Operation.ToString(),
            ["DeskDay"] = Keys.Day(happened.DeskDay),
        };
        PersonColumns.WriteActor(row, "By", happened.By);
        HappeningColumns.Write(row, happened.What);
        FactsColumns.Write(row, happened.After);
        EventMeasuresColumns.Write(row, happened.Measures);
        return row;
    }

    public static TicketEvent ToEvent(TableEntity row) => new(
        TicketRow.IdOf(row.PartitionKey),
        row.GetInt32("Seq")!.Value,
        row.GetDateTimeOffset("At")!.Value,
        PersonColumns.ReadActor(row, "By"),
        OperationId.Parse(row.GetString("Operation")),
        Keys.ParseDay(row.GetString("DeskDay")),
        HappeningColumns.Read(row, Words.Parse<TicketEventKind>(row.GetString("Kind"))),
        FactsColumns.Read(row),
        EventMeasuresColumns.Read(row, row.GetString("DeskDay")));
}
