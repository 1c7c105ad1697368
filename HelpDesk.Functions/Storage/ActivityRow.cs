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

    private const int Layout = 1;

    public static string PartitionKey(DateOnly day, int bucket) =>
        $"{Keys.Day(day)}{Keys.Separator}{bucket.ToString("x", CultureInfo.InvariantCulture)}";

    public static DateOnly DayOf(string partitionKey) => Keys.ParseDay(partitionKey.Split(Keys.Separator)[0]);

    public static string RowKey(TicketId ticket, int seq) => $"{Keys.Number(ticket.Value)}{Keys.Separator}{Keys.Number(seq)}";

    public static TableEntity FromActivity(TicketActivity happened) =>
        new(PartitionKey(happened.Day, happened.Ticket.Value % Buckets), RowKey(happened.Ticket, happened.Seq))
        {
            ["Layout"] = Layout,
            ["Day"] = Keys.Day(happened.Day),
            ["Ticket"] = happened.Ticket.Value,
            ["Seq"] = happened.Seq,
            ["Kind"] = Words.Of(happened.Kind),
            ["At"] = happened.At,
            ["ById"] = happened.By.Value,
            ["ByRole"] = Words.Of(happened.ByRole),
            ["Status"] = Words.Of(happened.Status),
            ["FromStatus"] = happened.From is { } from ? Words.Of(from) : null,
            ["AssigneeId"] = happened.Assignee?.Value,
            ["RequesterId"] = happened.Requester.Value,
            ["Priority"] = Words.Of(happened.Priority),
            ["Category"] = happened.Category,
            ["Channel"] = Words.Of(happened.Channel),
        };

    public static TicketActivity ToActivity(TableEntity row) => new(
        Keys.ParseDay(row.GetString("Day")),
        new TicketId(row.GetInt32("Ticket")!.Value),
        row.GetInt32("Seq")!.Value,
        Words.Parse<TicketEventKind>(row.GetString("Kind")),
        row.GetDateTimeOffset("At")!.Value,
        new PersonId(row.GetString("ById")),
        Words.Parse<Role>(row.GetString("ByRole")),
        Words.Parse<TicketStatus>(row.GetString("Status")),
        row.GetString("FromStatus") is { } from ? Words.Parse<TicketStatus>(from) : null,
        row.GetString("AssigneeId") is { } assignee ? new PersonId(assignee) : null,
        new PersonId(row.GetString("RequesterId")),
        Words.Parse<TicketPriority>(row.GetString("Priority")),
        row.GetString("Category"),
        Words.Parse<TicketChannel>(row.GetString("Channel")));
}
