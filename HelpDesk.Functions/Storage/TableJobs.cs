using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Jobs;

namespace HelpDesk.Functions.Storage;

internal sealed class TableJobs(StorageClients storage) : IJobs
{
    private readonly TableClient _table = storage.Table(TableNames.Jobs);

    public Task AddAsync(Job job, CancellationToken cancellationToken) =>
        _table.AddEntityAsync(JobRow.FromJob(job), cancellationToken);

    public async Task<Versioned<Job>?> FindAsync(JobId id, CancellationToken cancellationToken)
    {
        var found = await _table.FindAsync(JobRow.PartitionKey(id), JobRow.RowKey, cancellationToken);
        return found is null ? null : new(JobRow.ToJob(found), found.ETag.ToString());
    }

    public Task<bool> TrySaveAsync(Job job, string version, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(_table, JobRow.FromJob(job), version, cancellationToken);
}
