using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets.Decisions;

namespace HelpDesk.Functions.Storage;

/// <summary>A change as the rows of one batch: all of them are written, or none.</summary>
internal static class TicketBatch
{
    /// <param name="version">The head's version that the change was decided on; null: the ticket is new.</param>
    public static IReadOnlyList<TableTransactionAction> Of(TicketChange change, string? version, RetryKey? retry)
    {
        var head = TicketRow.FromTicket(change.Head);
        return
        [
            version is null
                ? new TableTransactionAction(TableTransactionActionType.Add, head)
                : new TableTransactionAction(TableTransactionActionType.UpdateReplace, head, new ETag(version)),
            .. change.Events.Select(happened => Add(TicketEventRow.FromEvent(happened))),
            .. change.Message is null ? [] : Said(change.Message, retry),
        ];
    }

    private static IEnumerable<TableTransactionAction> Said(Message message, RetryKey? retry)
    {
        yield return Add(MessageRow.FromMessage(message));
        // In place of one that has expired. Two at once can't replace each other's: the head's version lets only one pass.
        if (retry is not null)
            yield return new(TableTransactionActionType.UpsertReplace, RetryRow.OfMessage(retry, message));
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);
}
