using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Storage;

internal sealed class TableFirstTries(StorageClients storage) : IFirstTries
{
    private const int Attempts = 5;

    public async Task<Outcome<Created<FirstTry>>> TakeAsync(
        RetryKey key, FirstTry mine, TicketId? instead, CancellationToken cancellationToken)
    {
        var table = storage.Table(instead is null ? TableNames.Idempotency : TableNames.Tickets);
        var row = instead is { } ticket ? RetryRow.OfFollowUp(ticket, key, mine) : RetryRow.OfOpening(key, mine);
        var version = default(string);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Conditional.WriteAsync(table, row, version, cancellationToken))
                return new Created<FirstTry>(mine, IsReplay: false);

            var known = await table.FindAsync(row.PartitionKey, row.RowKey, cancellationToken);
            if (known is not null && !RetryRow.IsExpired(known, mine.At))
                return Answer(known, key, mine);
            version = known?.ETag.ToString();
        }

        throw new TimeoutException("The record of a first try was always changed by somebody else.");
    }

    private static Outcome<Created<FirstTry>> Answer(TableEntity earlier, RetryKey key, FirstTry mine)
    {
        // A message under this key has been written on the ticket since it was read: the key is taken.
        if (!RetryRow.IsFor(earlier, key) || RetryRow.ToMessage(earlier) is not null)
            return RetryKey.Reused;
        var first = RetryRow.ToFirstTry(earlier);
        // A write that the client tried again may have met its own row.
        return new Created<FirstTry>(first, IsReplay: first.Operation != mine.Operation);
    }
}
