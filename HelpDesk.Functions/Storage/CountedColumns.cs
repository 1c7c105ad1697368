using Azure.Data.Tables;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>The few columns of a list's row that are needed to count.</summary>
internal static class CountedColumns
{
    public static IReadOnlyList<string> All { get; } = ["Id", "Status", "Priority", "AssigneeId", "UpdatedAt"];

    public static CountedTicket Read(TableEntity row) => new(
        new TicketId(row.GetInt32("Id")!.Value),
        Words.Parse<TicketStatus>(row.GetString("Status")),
        Words.Parse<TicketPriority>(row.GetString("Priority")),
        row.GetString("AssigneeId") is { } assignee ? new PersonId(assignee) : null,
        row.GetDateTimeOffset("UpdatedAt")!.Value);
}
