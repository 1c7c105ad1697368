using Azure.Data.Tables;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>notifications</c>: somebody's inbox is one partition, the newest first.</summary>
internal static class InboxRow
{
    private const int Layout = 1;

    /// <summary>What nobody looks for any more.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>All that tells whether one is read.</summary>
    public static IReadOnlyList<string> ReadColumns { get; } = ["PartitionKey", "RowKey", "Timestamp", "ReadAt"];

    public static string PartitionKey(PersonId to) => Keys.Escape(to.Value);

    public static string RowKey(InboxItemId id) =>
        $"{Keys.NewestFirst(id.At)}{Keys.Separator}{Keys.Number(id.Ticket.Value)}";

    /// <summary>The state row sorts before all that are as old.</summary>
    public static string HappenedBefore(DateTimeOffset moment) =>
        TableClient.CreateQueryFilter($"RowKey ge {Keys.NewestFirst(moment)}");

    public static TableEntity FromItem(InboxItem item) => new(PartitionKey(item.To), RowKey(item.Id))
    {
        ["Layout"] = Layout,
        ["At"] = item.At,
        ["Ticket"] = item.Ticket.Value,
        ["Event"] = Words.Of(item.Event),
        ["Title"] = item.Title,
        ["Text"] = item.Text,
        ["IsForStaff"] = item.IsForStaff,
        ["ReadAt"] = item.ReadAt,
    };

    /// <summary>What marks one that is there as read, if nobody has changed it since.</summary>
    public static TableTransactionAction Read(TableEntity row, DateTimeOffset at) => new(
        TableTransactionActionType.UpdateMerge,
        new TableEntity(row.PartitionKey, row.RowKey) { ["ReadAt"] = at },
        row.ETag);

    public static InboxItem ToItem(TableEntity row, InboxState state) => new(
        new PersonId(Keys.Unescape(row.PartitionKey)),
        new InboxItemId(row.GetDateTimeOffset("At")!.Value, new TicketId(row.GetInt32("Ticket")!.Value)),
        Words.Parse<NotificationEvent>(row.GetString("Event")),
        row.GetString("Title"),
        row.GetString("Text"),
        row.GetBoolean("IsForStaff")!.Value)
    {
        ReadAt = ToReadAt(row, state),
    };

    /// <summary>Null: it is unread.</summary>
    public static DateTimeOffset? ToReadAt(TableEntity row, InboxState state) =>
        row.GetDateTimeOffset("ReadAt") ?? (row.Timestamp <= state.Until ? state.At : null);
}
