using Azure.Data.Tables;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>views</c>: the summary of a ticket, once for each list that it stands in. The partition is the list, the row key puts
/// the newest activity first.
/// </summary>
internal static class ViewRow
{
    private const int Layout = 1;

    public static string OfRequester(PersonId requester) => $"r{Keys.Separator}{Keys.Escape(requester.Value)}";

    public static string OfAssignee(PersonId? assignee) =>
        $"a{Keys.Separator}{(assignee is { } id ? Keys.Escape(id.Value) : "-")}";

    public static string OfStatus(TicketStatus status) => $"s{Keys.Separator}{Words.Of(status)}";

    public static string RowKey(TicketSummary ticket) =>
        $"{Keys.NewestFirst(ticket.UpdatedAt)}{Keys.Separator}{Keys.Number(ticket.Id.Value)}";

    /// <summary>Every list that the ticket stands in.</summary>
    public static IEnumerable<string> Partitions(TicketSummary ticket) =>
        [OfRequester(ticket.Requester.Id), OfAssignee(ticket.Assignee?.Id), OfStatus(ticket.Status)];

    public static TableEntity FromSummary(string partition, TicketSummary ticket)
    {
        var row = SummaryColumns.Write(partition, RowKey(ticket), ticket);
        row["Layout"] = Layout;
        return row;
    }

    public static TicketSummary ToSummary(TableEntity row) => SummaryColumns.Read(row);
}
