using Azure.Data.Tables;
using HelpDesk.Domain.People;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>notifications</c>, row <c>-</c>: in front of an inbox, so that one query reads both.</summary>
internal static class InboxStateRow
{
    /// <summary>Sorts before every digit.</summary>
    public const string RowKey = "-";

    private const int Layout = 1;

    /// <summary>All that tells how far an inbox may be read at once.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["PartitionKey", "RowKey", "Timestamp", "ReadUntil", "ReadAt"];

    public static TableEntity FromState(PersonId person, InboxState state) => new(InboxRow.PartitionKey(person), RowKey)
    {
        ["Layout"] = Layout,
        ["ReadUntil"] = state.Until,
        ["ReadAt"] = state.At,
    };

    /// <param name="row">Null: there is none yet.</param>
    public static InboxState ToState(TableEntity? row) => row is null
        ? InboxState.Never
        : new(row.GetDateTimeOffset("ReadUntil")!.Value, row.GetDateTimeOffset("ReadAt")!.Value);
}
