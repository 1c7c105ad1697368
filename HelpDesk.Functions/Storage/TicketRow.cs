using System.Globalization;
using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Domain.Tickets.Measures;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>tickets</c>: one partition holds everything of one ticket, so that one batch changes it whole. This is the head, row
/// <c>t</c>; beside it stand the events (<see cref="TicketEventRow"/>), the messages (<see cref="MessageRow"/>), what retries are
/// known by (<see cref="RetryRow"/>) and the projection's cursor (<see cref="CursorRow"/>).
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

    public static TableEntity FromTicket(Ticket ticket)
    {
        var row = SummaryColumns.Write(PartitionKey(ticket.Id), RowKey, TicketSummary.Of(ticket));
        row["Layout"] = Layout;
        row["Description"] = ticket.Description;
        row["Fields"] = FieldsColumn.Write(ticket.Fields);
        row["Followers"] = FollowersColumn.Write(ticket.Followers);
        row["FollowUpOf"] = ticket.FollowUpOf?.Value;
        row["FirstResponseAt"] = ticket.FirstResponseAt;
        row["ClosedAt"] = ticket.ClosedAt;
        row["ReopenCount"] = ticket.ReopenCount;
        row["RemovedAt"] = ticket.RemovedAt;
        TicketMeasuresColumns.Write(row, ticket.Measures);
        return row;
    }

    public static Ticket ToTicket(TableEntity row)
    {
        var summary = SummaryColumns.Read(row);
        return new Ticket
        {
            Id = summary.Id,
            Title = summary.Title,
            Description = row.GetString("Description"),
            Status = summary.Status,
            Priority = summary.Priority,
            Category = summary.Category,
            Tags = summary.Tags,
            Fields = FieldsColumn.Read(row.GetString("Fields")),
            Channel = summary.Channel,
            Requester = summary.Requester,
            Assignee = summary.Assignee,
            Followers = FollowersColumn.Read(row.GetString("Followers")),
            FollowUpOf = row.GetInt32("FollowUpOf") is { } old ? new TicketId(old) : null,
            CreatedAt = summary.CreatedAt,
            UpdatedAt = summary.UpdatedAt,
            PublicUpdatedAt = summary.PublicUpdatedAt,
            FirstResponseAt = row.GetDateTimeOffset("FirstResponseAt"),
            ClosedAt = row.GetDateTimeOffset("ClosedAt"),
            ReopenCount = row.GetInt32("ReopenCount")!.Value,
            RemovedAt = row.GetDateTimeOffset("RemovedAt"),
            Measures = TicketMeasuresColumns.Find(row)
                ?? TicketMeasures.Begin(DateOnly.FromDateTime(summary.CreatedAt.UtcDateTime), summary.CreatedAt),
            LastEventSeq = summary.LastEventSeq,
            PublicVersion = summary.PublicVersion,
            LastMessageSeq = summary.LastMessageSeq,
            LastReplySeq = summary.LastReplySeq,
        };
    }
}
