using System.Globalization;
using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>tickets</c>: one partition holds everything of one ticket, so that one batch changes it whole. This is the head, row
/// <c>t</c>; beside it stand the events (<see cref="TicketEventRow"/>) and the projection's cursor (<see cref="CursorRow"/>).
/// </summary>
internal static class TicketRow
{
    public const string RowKey = "t";

    private const int Layout = 1;

    /// <summary>The ten digits reversed: tickets in a row are far apart, and no server gets all the new ones.</summary>
    public static string PartitionKey(TicketId id)
    {
        var digits = Keys.Number(id.Value).ToCharArray();
        Array.Reverse(digits);
        return new string(digits);
    }

    public static TicketId IdOf(string partitionKey)
    {
        var digits = partitionKey.ToCharArray();
        Array.Reverse(digits);
        return new TicketId(int.Parse(digits, CultureInfo.InvariantCulture));
    }

    public static TableEntity FromTicket(Ticket ticket) => new(PartitionKey(ticket.Id), RowKey)
    {
        ["Layout"] = Layout,
        ["Id"] = ticket.Id.Value,
        ["Title"] = ticket.Title,
        ["Description"] = ticket.Description,
        ["Status"] = Words.Of(ticket.Status),
        ["Priority"] = Words.Of(ticket.Priority),
        ["Category"] = ticket.Category,
        ["Tags"] = TagsColumn.Write(ticket.Tags),
        ["Fields"] = FieldsColumn.Write(ticket.Fields),
        ["Channel"] = Words.Of(ticket.Channel),
        ["RequesterId"] = ticket.Requester.Id.Value,
        ["RequesterName"] = ticket.Requester.Name,
        ["AssigneeId"] = ticket.Assignee?.Id.Value,
        ["AssigneeName"] = ticket.Assignee?.Name,
        ["CreatedAt"] = ticket.CreatedAt,
        ["UpdatedAt"] = ticket.UpdatedAt,
        ["LastEventSeq"] = ticket.LastEventSeq,
    };

    public static Ticket ToTicket(TableEntity row) => new()
    {
        Id = new TicketId(row.GetInt32("Id")!.Value),
        Title = row.GetString("Title"),
        Description = row.GetString("Description"),
        Status = Words.Parse<TicketStatus>(row.GetString("Status")),
        Priority = Words.Parse<TicketPriority>(row.GetString("Priority")),
        Category = row.GetString("Category"),
        Tags = TagsColumn.Read(row.GetString("Tags")),
        Fields = FieldsColumn.Read(row.GetString("Fields")),
        Channel = Words.Parse<TicketChannel>(row.GetString("Channel")),
        Requester = PersonColumns.Read(row, "Requester")!,
        Assignee = PersonColumns.Read(row, "Assignee"),
        CreatedAt = row.GetDateTimeOffset("CreatedAt")!.Value,
        UpdatedAt = row.GetDateTimeOffset("UpdatedAt")!.Value,
        LastEventSeq = row.GetInt32("LastEventSeq")!.Value,
    };
}
