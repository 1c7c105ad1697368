using Azure.Data.Tables;
using HelpDesk.Domain.Common;

namespace HelpDesk.Functions.Storage;

internal sealed class TableCreations(StorageClients storage) : ICreations
{
    private const int Attempts = 5;

    private readonly TableClient _table = storage.Table(TableNames.Idempotency);

    public async Task<Outcome<Created<string>>> TakeAsync(RetryKey key, string mine, CancellationToken cancellationToken)
    {
        var row = CreationRow.From(key, mine);
        var version = default(string);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Conditional.WriteAsync(_table, row, version, cancellationToken))
                return new Created<string>(mine, IsReplay: false);

            var known = await _table.FindAsync(row.PartitionKey, row.RowKey, cancellationToken);
            if (known is not null && !RetryRow.IsExpired(known, key.At))
                return Answer(known, key, mine);
            version = known?.ETag.ToString();
        }

        throw new TimeoutException("The record of a first try was always changed by somebody else.");
    }

    private static Outcome<Created<string>> Answer(TableEntity earlier, RetryKey key, string mine)
    {
        if (!RetryRow.IsFor(earlier, key))
            return RetryKey.Reused;
        var first = CreationRow.ToId(earlier);
        // A write that the client tried again may have met its own row.
        return new Created<string>(first, IsReplay: first != mine);
    }
}
