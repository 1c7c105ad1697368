using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>deliveries</c>. Two writes for what is sent at the first try.</summary>
internal sealed class TableDeliveries(StorageClients storage, TimeProvider time) : IDeliveries
{
    /// <summary>What took longer to reserve is reserved anew: the rest of its time might not do for sending it.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(10);

    private readonly TableClient _table = storage.Table(TableNames.Deliveries);

    public async Task<Reservation> ReserveAsync(MailDelivery delivery, CancellationToken cancellationToken)
    {
        var run = Guid.NewGuid();
        string? version = null;
        while (true)
        {
            var until = time.GetUtcNow() + Reservation.Lasts;
            var row = DeliveryRow.Reserved(delivery, run, until);
            if (await Conditional.TryWriteAsync(_table, row, version, cancellationToken) is { } mine)
            {
                if (IsFresh(until))
                    return new Reservation.Mine(mine);
                version = mine;
                continue;
            }

            var known = await _table.FindAsync(row.PartitionKey, row.RowKey, cancellationToken);
            if (known is not null && Obstacle(known, run) is { } obstacle)
                return obstacle;
            version = known?.ETag.ToString();
        }
    }

    public Task MarkSentAsync(MailDelivery delivery, string version, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(_table, DeliveryRow.Sent(delivery, time.GetUtcNow()), version, cancellationToken);

    public async Task ReleaseAsync(MailDelivery delivery, string version, CancellationToken cancellationToken)
    {
        try
        {
            await _table.DeleteEntityAsync(
                DeliveryRow.PartitionKey(delivery.To), DeliveryRow.RowKey(delivery), new ETag(version), cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.IsStale())
        {
            // Somebody has taken it over.
        }
    }

    /// <summary>Null: it has expired, or is ours and about to.</summary>
    private Reservation? Obstacle(TableEntity known, Guid run)
    {
        if (DeliveryRow.IsSent(known))
            return new Reservation.Sent();
        var until = DeliveryRow.ToReservedUntil(known);
        if (DeliveryRow.IsOf(known, run))
            return IsFresh(until) ? new Reservation.Mine(known.ETag.ToString()) : null;
        return until > time.GetUtcNow() ? new Reservation.Taken(until) : null;
    }

    private bool IsFresh(DateTimeOffset until) => until - time.GetUtcNow() > Reservation.Lasts - Slow;
}
