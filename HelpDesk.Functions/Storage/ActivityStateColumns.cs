using Azure.Data.Tables;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>What a ticket counted as at one moment, in columns that begin with a word for it; absent: it did not count.</summary>
internal static class ActivityStateColumns
{
    public static void Write(TableEntity row, string when, ActivityState? state)
    {
        if (state is null)
            return;
        row[$"{when}Status"] = Words.Of(state.Status);
        row[$"{when}Priority"] = Words.Of(state.Priority);
        row[$"{when}Category"] = state.Category;
        PersonColumns.Write(row, $"{when}Assignee", state.Assignee);
    }

    public static ActivityState? Read(TableEntity row, string when) => row.GetString($"{when}Status") is not { } status
        ? null
        : new ActivityState(
            Words.Parse<TicketStatus>(status),
            Words.Parse<TicketPriority>(row.GetString($"{when}Priority")),
            row.GetString($"{when}Category"),
            PersonColumns.Read(row, $"{when}Assignee"));
}
