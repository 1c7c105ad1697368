using Azure.Data.Tables;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>Activity rows of layout 1: they knew how a ticket stood after an event, of before only the status, and no measures.
/// </summary>
internal static class FirstActivityLayout
{
    public const int Layout = 1;

    public static TicketActivity ToActivity(TableEntity row)
    {
        var kind = Words.Parse<TicketEventKind>(row.GetString("Kind"));
        var assignee = row.GetString("AssigneeId");
        var after = new ActivityState(
            Words.Parse<TicketStatus>(row.GetString("Status")),
            Words.Parse<TicketPriority>(row.GetString("Priority")),
            row.GetString("Category"),
            assignee is null ? null : new PersonRef(new PersonId(assignee), assignee));
        var before = row.GetString("FromStatus") is { } from ? after with { Status = Words.Parse<TicketStatus>(from) } : after;
        var by = new PersonId(row.GetString("ById"));
        return new TicketActivity(
            Keys.ParseDay(row.GetString("Day")),
            new TicketId(row.GetInt32("Ticket")!.Value),
            row.GetInt32("Seq")!.Value,
            kind,
            row.GetDateTimeOffset("At")!.Value,
            new Actor(new PersonRef(by, by.Value), Words.Parse<Role>(row.GetString("ByRole"))),
            kind is TicketEventKind.Opened ? null : before,
            after,
            new PersonId(row.GetString("RequesterId")),
            Words.Parse<TicketChannel>(row.GetString("Channel")),
            EventMeasuresColumns.Read(row, row.GetString("Day")));
    }
}
