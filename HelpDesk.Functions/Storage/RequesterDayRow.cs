using Azure.Data.Tables;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>requesters</c>: in a partition of each day one row for each requester who was active on it, and in a partition of
/// each requester one row with the day of their first ticket.
/// </summary>
internal static class RequesterDayRow
{
    public const string FirstRowKey = "first";

    public const string IsNew = "IsNew";

    private const int Layout = 1;

    public static string PartitionKey(DateOnly day) => $"d{Keys.Separator}{Keys.Day(day)}";

    public static string FirstPartitionKey(PersonId requester) => $"r{Keys.Separator}{Keys.Escape(requester.Value)}";

    public static TableEntity Active(PersonId requester, DateOnly day, bool? isNew)
    {
        var row = new TableEntity(PartitionKey(day), Keys.Escape(requester.Value)) { ["Layout"] = Layout };
        if (isNew is { } known)
            row[IsNew] = known;
        return row;
    }

    public static TableEntity First(PersonId requester, DateOnly day) => new(FirstPartitionKey(requester), FirstRowKey)
    {
        ["Layout"] = Layout,
        ["Day"] = Keys.Day(day),
    };

    public static DateOnly ToFirst(TableEntity row) => Keys.ParseDay(row.GetString("Day"));
}
