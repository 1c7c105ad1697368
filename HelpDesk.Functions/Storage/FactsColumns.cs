using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>How a ticket stood after an event, in columns of the event's row.</summary>
internal static class FactsColumns
{
    public static void Write(TableEntity row, TicketFacts facts)
    {
        row["Status"] = Words.Of(facts.Status);
        PersonColumns.Write(row, "Assignee", facts.Assignee);
        PersonColumns.Write(row, "Requester", facts.Requester);
        row["Followers"] = FollowersColumn.Write(facts.Followers);
        row["Priority"] = Words.Of(facts.Priority);
        row["Category"] = facts.Category;
        row["Channel"] = Words.Of(facts.Channel);
        row["PublicUpdatedAt"] = facts.PublicUpdatedAt;
    }

    public static TicketFacts Read(TableEntity row) => new(
        Words.Parse<TicketStatus>(row.GetString("Status")),
        PersonColumns.Read(row, "Assignee"),
        PersonColumns.Read(row, "Requester")!,
        FollowersColumn.Read(row.GetString("Followers")),
        Words.Parse<TicketPriority>(row.GetString("Priority")),
        row.GetString("Category"),
        Words.Parse<TicketChannel>(row.GetString("Channel")),
        row.GetDateTimeOffset("PublicUpdatedAt")!.Value);
}
