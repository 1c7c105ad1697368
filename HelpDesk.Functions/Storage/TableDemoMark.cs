using Azure.Data.Tables;
using HelpDesk.Functions.Demo;

namespace HelpDesk.Functions.Storage;

internal sealed class TableDemoMark(StorageClients storage) : IDemoMark
{
    private readonly TableClient _settings = storage.Table(TableNames.Settings);

    public async Task<DemoState> ReadAsync(CancellationToken cancellationToken)
    {
        // The numbers first: whoever fills the desk leases them after the mark was made.
        var numbers = await storage.Table(TableNames.Ids).FindAsync(NumberRow.Ticket, NumberRow.RowKey, cancellationToken);
        var mark = await _settings.FindAsync(DemoMarkRow.PartitionKey, DemoMarkRow.RowKey, cancellationToken);
        if (mark is not null)
            return DemoMarkRow.IsDone(mark) ? DemoState.Done : DemoState.Begun;
        return numbers is not null ? DemoState.InUse : DemoState.Empty;
    }

    public Task<bool> TryBeginAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(_settings, DemoMarkRow.Begun(at), version: null, cancellationToken);

    public Task EndAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        _settings.UpsertEntityAsync(DemoMarkRow.Done(at), TableUpdateMode.Merge, cancellationToken);
}
