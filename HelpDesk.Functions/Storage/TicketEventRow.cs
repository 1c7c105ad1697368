using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>tickets</c>, row <c>e|{seq}</c>: one event.</summary>
internal static class TicketEventRow
{
    private const int Layout = 1;

    // Stored words: never rename one.
    private const string Opened = "opened";

    public static string RowKey(int seq) => $"e{Keys.Separator}{Keys.Number(seq)}";

    /// <summary>Sorts behind every event of the ticket.</summary>
    public static string End { get; } = $"e{(char)(Keys.Separator + 1)}";

    public static TableEntity FromEvent(TicketEvent happened) =>
        new(TicketRow.PartitionKey(happened.Ticket), RowKey(happened.Seq))
        {
            ["Layout"] = Layout,
            ["Kind"] = KindOf(happened),
            ["Seq"] = happened.Seq,
            ["At"] = happened.At,
            ["ById"] = happened.By.Id.Value,
            ["ByName"] = happened.By.Person.Name,
            ["ByRole"] = Words.Of(happened.By.Role),
            ["Operation"] = happened.Operation.ToString(),
            ["DeskDay"] = Keys.Day(happened.DeskDay),
            ["Status"] = Words.Of(happened.Status),
            ["AssigneeId"] = happened.Assignee?.Id.Value,
            ["AssigneeName"] = happened.Assignee?.Name,
            ["RequesterId"] = happened.Requester.Id.Value,
            ["RequesterName"] = happened.Requester.Name,
            ["Priority"] = Words.Of(happened.Priority),
            ["Category"] = happened.Category,
            ["Channel"] = Words.Of(happened.Channel),
        };

    public static TicketEvent ToEvent(TableEntity row) => row.GetString("Kind") switch
    {
        Opened => Read(row),
        var kind => throw new InvalidOperationException($"The ticket event kind '{kind}' is not known."),
    };

    private static string KindOf(TicketEvent happened) => happened switch
    {
        TicketOpened => Opened,
        _ => throw new InvalidOperationException($"{happened.GetType().Name} has no stored kind."),
    };

    private static TicketOpened Read(TableEntity row) => new()
    {
        Ticket = TicketRow.IdOf(row.PartitionKey),
        Seq = row.GetInt32("Seq")!.Value,
        At = row.GetDateTimeOffset("At")!.Value,
        By = new Actor(PersonColumns.Read(row, "By")!, Words.Parse<Role>(row.GetString("ByRole"))),
        Operation = OperationId.Parse(row.GetString("Operation")),
        DeskDay = Keys.ParseDay(row.GetString("DeskDay")),
        Status = Words.Parse<TicketStatus>(row.GetString("Status")),
        Assignee = PersonColumns.Read(row, "Assignee"),
        Requester = PersonColumns.Read(row, "Requester")!,
        Priority = Words.Parse<TicketPriority>(row.GetString("Priority")),
        Category = row.GetString("Category"),
        Channel = Words.Parse<TicketChannel>(row.GetString("Channel")),
    };
}
