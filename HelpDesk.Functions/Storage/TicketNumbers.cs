using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Ticket numbers, leased in blocks under the row's ETag: one storage write for many tickets, and no two instances ever hold
/// the same number. What an instance has not used when it ends is skipped.
/// </summary>
internal sealed class TicketNumbers(StorageClients storage) : IDisposable
{
    private const int Block = 50;

    private const int Attempts = 30;

    private readonly SemaphoreSlim _gate = new(1);
    private int _next = 1;
    private int _end = 1;

    public async Task<TicketId> NextAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_next == _end)
                (_next, _end) = await LeaseAsync(cancellationToken);
            return new TicketId(_next++);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<(int Next, int End)> LeaseAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryLeaseAsync(cancellationToken) is { } first)
                return (first, first + Block);
            await Task.Delay(Random.Shared.Next(5, 50), cancellationToken);
        }

        throw new InvalidOperationException($"No block of ticket numbers could be leased in {Attempts} tries.");
    }

    private async Task<int?> TryLeaseAsync(CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.Ids);
        var found = await table.FindAsync(NumberRow.Ticket, NumberRow.RowKey, cancellationToken);
        var first = found is null ? 1 : NumberRow.ToNext(found);
        var leased = NumberRow.From(NumberRow.Ticket, checked(first + Block));
        try
        {
            if (found is not null)
                await table.UpdateEntityAsync(leased, found.ETag, TableUpdateMode.Replace, cancellationToken);
            else
                await table.AddEntityAsync(leased, cancellationToken);
            return first;
        }
        catch (RequestFailedException refused) when (refused.IsStale() || refused.IsConflict())
        {
            return null;
        }
    }
}
