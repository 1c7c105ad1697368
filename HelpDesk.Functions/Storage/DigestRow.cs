using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>deliveries</c>, partition <c>{recipient}|digest</c>: row <c>{ticket}|{seq}</c> is something for their digest, and
/// <c>ordered|{due}</c> says that the digest of that moment is on its queue.
/// </summary>
internal static class DigestRow
{
    private const int Layout = 1;

    /// <summary>As long as one is tried, and a little more.</summary>
    private static readonly TimeSpan EarlierDigests = BackOff.GivesUpAfter + TimeSpan.FromHours(1);

    public static string PartitionKey(PersonId recipient) => $"{Keys.Escape(recipient.Value)}{Keys.Separator}digest";

    public static string RowKey(NotificationId about) => DeliveryRow.EventKey(about);

    public static string OrderedRowKey(DateTimeOffset due) => $"ordered{Keys.Separator}{DeliveryRow.Moment(due)}";

    public static string DueBefore(DateTimeOffset moment) => TableClient.CreateQueryFilter($"Due lt {moment}");

    /// <summary>
    /// Event keys begin with a digit, and nothing else here does. What an earlier digest may still tell is left to that one.
    /// </summary>
    public static string DueUpTo(PersonId recipient, DateTimeOffset due) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {PartitionKey(recipient)} and RowKey lt {":"} and (Due eq {due} or Due lt {due - EarlierDigests})");

    public static TableEntity FromItem(DigestItem item) => new(PartitionKey(item.To), RowKey(item.About))
    {
        ["Layout"] = Layout,
        ["Person"] = item.To.Value,
        ["Ticket"] = item.About.Ticket.Value,
        ["Seq"] = item.About.Seq,
        ["At"] = item.About.At,
        ["Event"] = Words.Of(item.Event),
        ["Due"] = item.Due,
    };

    public static TableEntity Ordered(PersonId recipient, DateTimeOffset due) => new(PartitionKey(recipient), OrderedRowKey(due))
    {
        ["Layout"] = Layout,
        ["Due"] = due,
    };

    public static DigestItem ToItem(TableEntity row) => new(
        new PersonId(row.GetString("Person")),
        new NotificationId(
            row.GetDateTimeOffset("At")!.Value, new TicketId(row.GetInt32("Ticket")!.Value), row.GetInt32("Seq")!.Value),
        Words.Parse<NotificationEvent>(row.GetString("Event")),
        row.GetDateTimeOffset("Due")!.Value);
}
