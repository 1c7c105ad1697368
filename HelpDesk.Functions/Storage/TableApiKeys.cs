using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.Common;

namespace HelpDesk.Functions.Storage;

internal sealed partial class TableApiKeys(StorageClients storage, TimeProvider time, ILogger<TableApiKeys> log) : IApiKeys
{
    /// <summary>How long a note that is only a courtesy may keep a request waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly TableClient _table = storage.Table(TableNames.ApiKeys);

    public async Task<IReadOnlyList<ApiKey>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await _table.FirstAsync(ApiKeyRow.Live(), most: null, pageSize: null, cancellationToken);
        return [.. rows.Select(ApiKeyRow.ToKey)];
    }

    public async Task<Versioned<KeptApiKey>?> FindAsync(ApiKeyId id, CancellationToken cancellationToken)
    {
        var found = await _table.FindAsync(ApiKeyRow.PartitionKey, ApiKeyRow.RowKey(id), cancellationToken);
        return found is null ? null : new(ApiKeyRow.ToKept(found), found.ETag.ToString());
    }

    public Task<bool> TryAddAsync(KeptApiKey key, CancellationToken cancellationToken) =>
        Conditional.WriteAsync(_table, ApiKeyRow.From(key), version: null, cancellationToken);

    /// <summary>
    /// The key leaves its row behind, marked: were it gone, a second try of its creation would make it again, secret and all.
    /// A later deletion clears it away.
    /// </summary>
    public async Task<bool> TryDeleteAsync(
        Versioned<KeptApiKey> key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await _table.FirstAsync(ApiKeyRow.NotNeeded(now), most: null, pageSize: null, cancellationToken);
        foreach (var row in rows)
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);

        var marked = ApiKeyRow.From(key.Value with { IsDeleted = true });
        return await Conditional.WriteAsync(_table, marked, key.Version, cancellationToken);
    }

    /// <summary>A merge of what must be there already: a deleted key does not come back by it.</summary>
    public async Task NoteUseAsync(ApiKeyId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        using var window = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(window.Token, cancellationToken);
        try
        {
            await storage.TableOnce(TableNames.ApiKeys).UpdateEntityAsync(
                ApiKeyRow.Used(id, at), ETag.All, TableUpdateMode.Merge, either.Token);
        }
        catch (Exception failed) when (failed is RequestFailedException || StorageErrors.IsNoAnswer(failed))
        {
            LogNotNoted(id, failed.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "That API key {Key} was used is not noted ({Failure})")]
    private partial void LogNotNoted(ApiKeyId key, string failure);
}
