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

    public static TableEntity FromSummary(string partition, TicketSummary ticket) => new(partition, RowKey(ticket))
    {
        ["Layout"] = Layout,
        ["Id"] = ticket.Id.Value,
        ["Title"] = ticket.Title,
        ["Status"] = Words.Of(ticket.Status),
        ["Priority"] = Words.Of(ticket.Priority),
        ["Category"] = ticket.Category,
        ["Tags"] = TagsColumn.Write(ticket.Tags),
        ["Channel"] = Words.Of(ticket.Channel),
        ["RequesterId"] = ticket.Requester.Id.Value,
        ["RequesterName"] = ticket.Requester.Name,
        ["AssigneeId"] = ticket.Assignee?.Id.Value,
        ["AssigneeName"] = ticket.Assignee?.Name,
        ["CreatedAt"] = ticket.CreatedAt,
        ["UpdatedAt"] = ticket.UpdatedAt,
    };

    public static TicketSummary ToSummary(TableEntity row) => new(
        new TicketId(row.GetInt32("Id")!.Value),
        row.GetString("Title"),
        Words.Parse<TicketStatus>(row.GetString("Status")),
        Words.Parse<TicketPriority>(row.GetString("Priority")),
        row.GetString("Category"),
        TagsColumn.Read(row.GetString("Tags")),
        Words.Parse<TicketChannel>(row.GetString("Channel")),
        PersonColumns.Read(row, "Requester")!,
        PersonColumns.Read(row, "Assignee"),
        row.GetDateTimeOffset("CreatedAt")!.Value,
        row.GetDateTimeOffset("UpdatedAt")!.Value);
}
