using Azure.Data.Tables;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Storage;

/// <summary>The newest rows of an inbox, with what is known of all of it.</summary>
/// <param name="StateRow">Null: nothing was ever read all at once.</param>
/// <param name="Rows">No more than are counted.</param>
internal sealed record InboxTop(TableEntity? StateRow, IReadOnlyList<TableEntity> Rows, bool GoesOn)
{
    public InboxState State { get; } = InboxStateRow.ToState(StateRow);

    /// <summary>One query.</summary>
    public static async Task<InboxTop> ReadAsync(TableClient inboxes, string inbox, CancellationToken cancellationToken)
    {
        // One more for the row in front, another tells whether the inbox goes on.
        const int most = InboxPage.Counted + 2;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {inbox}");
        var rows = await inboxes.FirstAsync(filter, most, pageSize: most, cancellationToken);
        var stateRow = rows is [{ RowKey: InboxStateRow.RowKey } first, ..] ? first : null;
        var items = rows.Skip(stateRow is null ? 0 : 1).ToList();
        return new(stateRow, [.. items.Take(InboxPage.Counted)], items.Count > InboxPage.Counted);
    }
}
