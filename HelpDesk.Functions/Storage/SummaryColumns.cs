using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>The columns that a ticket's head and its rows in the lists have in common.</summary>
internal static class SummaryColumns
{
    public static TableEntity Write(string partitionKey, string rowKey, TicketSummary ticket) => new(partitionKey, rowKey)
    {
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
        ["PublicUpdatedAt"] = ticket.PublicUpdatedAt,
        ["LastEventSeq"] = ticket.LastEventSeq,
        ["PublicVersion"] = ticket.PublicVersion,
        ["LastMessageSeq"] = ticket.LastMessageSeq,
        ["LastReplySeq"] = ticket.LastReplySeq,
    };

    public static TicketSummary Read(TableEntity row) => new(
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
        row.GetDateTimeOffset("UpdatedAt")!.Value,
        row.GetDateTimeOffset("PublicUpdatedAt")!.Value,
        row.GetInt32("LastEventSeq")!.Value,
        row.GetInt32("PublicVersion")!.Value,
        row.GetInt32("LastMessageSeq")!.Value,
        row.GetInt32("LastReplySeq")!.Value);
}
