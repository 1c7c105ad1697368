using Azure;
using Azure.Data.Tables;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>
/// The timers' rows in the host's own table; hosts with different ids don't meet there. The real host keeps its status in
/// blobs, and one process holds all timers by a lease that it renews; here each run is claimed by its row's ETag, so a
/// process that follows a dead one waits only if that died in a run.
/// </summary>
internal sealed class TableScheduleMonitor(IHostStorage storage, string hostId, TimeProvider time) : IScheduleMonitor
{
    private readonly string _owner = Guid.NewGuid().ToString("N");
    private TableClient? _table;

    public TimeSpan ClaimPeriod { get; } = TimeSpan.FromSeconds(30);

    public async Task<TimerStatus?> ReadAsync(string function, CancellationToken cancellationToken) =>
        (await RowAsync(function, cancellationToken))?.ToStatus();

    public async Task WriteAsync(string function, TimerStatus status, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken);
        await table.UpsertEntityAsync(TimerStatusRow.From(hostId, function, status), TableUpdateMode.Replace, cancellationToken);
    }

    public async Task<TimerClaim> ClaimAsync(string function, DateTimeOffset due, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await RowAsync(function, cancellationToken);
            if (row is null)
                return new TimerClaim.Granted();
            if (row.ToStatus() is var status && status.Next > due)
                return new TimerClaim.Done(status);
            if (row.BusyUntil(_owner, time.GetUtcNow()) is { } until)
                return new TimerClaim.Busy(until);
            if (await TryOwnAsync(row, cancellationToken))
                return new TimerClaim.Granted();
        }
    }

    public async Task RenewAsync(string function, CancellationToken cancellationToken)
    {
        if (await RowAsync(function, cancellationToken) is { } row && row.Owner == _owner)
            await TryOwnAsync(row, cancellationToken);
    }

    private async Task<bool> TryOwnAsync(TimerStatusRow row, CancellationToken cancellationToken)
    {
        row.Own(_owner, time.GetUtcNow() + ClaimPeriod);
        try
        {
            var table = await TableAsync(cancellationToken);
            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            return false;
        }
    }

    private async Task<TimerStatusRow?> RowAsync(string function, CancellationToken cancellationToken)
    {
        var table = await TableAsync(cancellationToken);
        var row = await table.GetEntityIfExistsAsync<TimerStatusRow>(
            TimerStatusRow.PartitionOf(hostId), function, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }

    private async Task<TableClient> TableAsync(CancellationToken cancellationToken)
    {
        if (_table is null)
        {
            var table = storage.Tables().GetTableClient(TimerStatusRow.TableName);
            await table.CreateIfNotExistsAsync(cancellationToken);
            _table = table;
        }
        return _table;
    }
}
