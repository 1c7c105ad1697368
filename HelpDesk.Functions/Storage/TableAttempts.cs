using Azure.Data.Tables;
using HelpDesk.Functions.Accounts.Attempts;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>attempts</c>. A count moves under its row's version only, so however many instances count at once, no attempt goes
/// uncounted.
/// </summary>
internal sealed class TableAttempts(StorageClients storage, TimeProvider time, AttemptTurns turns) : IAttempts
{
    /// <summary>Beyond the writes that a window has room for, each of which may overtake us once.</summary>
    private const int SpareTries = 5;

    private readonly TableClient _table = storage.Table(TableNames.Attempts);

    public async Task<TimeSpan?> TryAsync(string of, AttemptLimit limit, CancellationToken cancellationToken)
    {
        var key = AttemptRow.PartitionKey(of);
        using var turn = await turns.TakeAsync(key, cancellationToken);
        for (var tries = limit.Most + SpareTries; tries > 0; tries--)
        {
            var known = await _table.FindAsync(key, AttemptRow.RowKey, cancellationToken);
            var now = time.GetUtcNow();
            var current = known is not null && AttemptRow.ToUntil(known) > now ? known : null;
            if (current is not null && AttemptRow.ToCount(current) >= limit.Most)
                return AttemptRow.ToUntil(current) - now;

            var row = current is null
                ? AttemptRow.From(of, 1, now + limit.Window)
                : AttemptRow.From(of, AttemptRow.ToCount(current) + 1, AttemptRow.ToUntil(current));
            if (await Conditional.WriteAsync(_table, row, known?.ETag.ToString(), cancellationToken))
                return null;
        }

        throw new TimeoutException("A count of attempts was always changed by somebody else.");
    }

    public Task ForgetAsync(string of, CancellationToken cancellationToken) => _table.DeleteEntityAsync(
        AttemptRow.PartitionKey(of), AttemptRow.RowKey, cancellationToken: cancellationToken);
}
