using System.Globalization;
using Azure.Data.Tables;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>activity</c>: one flat row for each event, with all that figures need, so that a day's sum never joins. A day is
/// spread over sixteen partitions by ticket number, so that no single one takes all the writes of a busy day.
/// </summary>
internal static class ActivityRow
{
    public const int Buckets = 16;

    private const int Layout = 2;

    public static string PartitionKey(DateOnly day, int bucket) =>
        $"{Keys.Day(day)}{Keys.Separator}{bucket.ToString("x", CultureInfo.InvariantCulture)}";

    public static DateOnly DayOf(string partitionKey) => Keys.ParseDay(partitionKey.Split(Keys.Separator)[0]);

    public static string RowKey(TicketId ticket, int seq) => $"{Keys.Number(ticket.Value)}{Keys.Separator}{Keys.Number(seq)}";

    public static TableEntity FromActivity(TicketActivity happened)
    {
        var row = new TableEntity(
            PartitionKey(happened.Day, happened.Ticket.Value % Buckets), RowKey(happened.Ticket, happened.Seq))
        {
            ["Layout"] = Layout,
            ["Day"] = Keys.Day(happened.Day),
            ["Ticket"] = happened.Ticket.Value,
            ["Seq"] = happened.Seq,
            ["Kind"] = Words.Of(happened.Kind),
            ["At"] = happened.At,
            ["RequesterId"] = happened.Requester.Value,
            ["Channel"] = Words.Of(happened.Channel),
        };
        PersonColumns.WriteActor(row, "By", happened.By);
        ActivityStateColumns.Write(row, "Before", happened.Before);
        ActivityStateColumns.Write(row, "After", happened.After);
        EventMeasuresColumns.Write(row, happened.Measures);
        return row;
    }

    public static TicketActivity ToActivity(TableEntity row) =>
        row.GetInt32("Layout") is FirstActivityLayout.Layout ? FirstActivityLayout.ToActivity(row) : Read(row);

    private static TicketActivity Read(TableEntity row) => new(
        Keys.ParseDay(row.GetString("Day")),
        new TicketId(row.GetInt32("Ticket")!.Value),
        row.GetInt32("Seq")!.Value,
        Words.Parse<TicketEventKind>(row.GetString("Kind")),
        row.GetDateTimeOffset("At")!.Value,
        PersonColumns.ReadActor(row, "By"),
        ActivityStateColumns.Read(row, "Before"),
        ActivityStateColumns.Read(row, "After"),
        new PersonId(row.GetString("RequesterId")),
        Words.Parse<TicketChannel>(row.GetString("Channel")),
        EventMeasuresColumns.Read(row, row.GetString("Day")));
}
