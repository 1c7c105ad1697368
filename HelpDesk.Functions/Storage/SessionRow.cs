using System.Text.Json;
using Azure.Data.Tables;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Sessions;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>people</c>, in the partition of whose it is, row <c>s|{session}</c>: one read finds both.</summary>
internal static class SessionRow
{
    private const int Layout = 1;

    public static string RowKey(SessionId id) => $"s{Keys.Separator}{Keys.Escape(id.Value)}";

    public static string ExpiredBefore(DateTimeOffset moment) => TableClient.CreateQueryFilter(
        $"RowKey ge {"s|"} and RowKey lt {"s}"} and ExpiresAt lt {moment}");

    public static TableEntity FromSession(Session session) => new(PersonRow.PartitionKey(session.Person), RowKey(session.Id))
    {
        ["Layout"] = Layout,
        ["Person"] = session.Person.Value,
        ["Session"] = session.Id.Value,
        ["Channel"] = Words.Of(session.Channel),
        ["Stamp"] = session.Stamp,
        ["Generation"] = session.Generation,
        ["StartedAt"] = session.StartedAt,
        ["ExpiresAt"] = session.ExpiresAt,
        ["Recent"] = JsonSerializer.Serialize(session.Recent, RowJson.Plain.IReadOnlyListReplacedToken),
    };

    public static Session ToSession(TableEntity row) => new(
        new SessionId(row.GetString("Session")),
        new PersonId(row.GetString("Person")),
        Words.Parse<TicketChannel>(row.GetString("Channel")),
        row.GetString("Stamp"),
        row.GetInt32("Generation")!.Value,
        row.GetDateTimeOffset("StartedAt")!.Value,
        row.GetDateTimeOffset("ExpiresAt")!.Value,
        JsonSerializer.Deserialize(row.GetString("Recent"), RowJson.Plain.IReadOnlyListReplacedToken)!);
}
