using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>keys</c>: each key is made by whoever needs it first, and read once by every instance.</summary>
internal sealed class TableSecretKeys(StorageClients storage) : ISecretKeys
{
    private byte[]? _cursorKey;

    public async ValueTask<byte[]> CursorKeyAsync(CancellationToken cancellationToken) =>
        _cursorKey ??= await FindAsync(cancellationToken) ?? await MakeAsync(cancellationToken);

    private async Task<byte[]?> FindAsync(CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.SecretKeys);
        var found = await table.FindAsync(SecretKeyRow.Cursors, SecretKeyRow.RowKey, cancellationToken);
        return found is null ? null : SecretKeyRow.ToKey(found);
    }

    private async Task<byte[]> MakeAsync(CancellationToken cancellationToken)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        try
        {
            var row = SecretKeyRow.From(SecretKeyRow.Cursors, key);
            await storage.Table(TableNames.SecretKeys).AddEntityAsync(row, cancellationToken);
            return key;
        }
        catch (RequestFailedException refused) when (refused.IsConflict())
        {
            return (await FindAsync(cancellationToken))!;
        }
    }
}
