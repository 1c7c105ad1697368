using System.Collections.Concurrent;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Storage;

/// <summary>Table <c>keys</c>: each key is made by whoever needs it first, and read once by every instance.</summary>
internal sealed class TableSecretKeys(StorageClients storage) : ISecretKeys
{
    private readonly ConcurrentDictionary<string, byte[]> _known = new(StringComparer.Ordinal);

    public ValueTask<byte[]> CursorKeyAsync(CancellationToken cancellationToken) =>
        KeyAsync(SecretKeyRow.Cursors, cancellationToken);

    public ValueTask<byte[]> ApiKeyKeyAsync(CancellationToken cancellationToken) =>
        KeyAsync(SecretKeyRow.ApiKeys, cancellationToken);

    public ValueTask<byte[]> ReplyAddressKeyAsync(CancellationToken cancellationToken) =>
        KeyAsync(SecretKeyRow.ReplyAddresses, cancellationToken);

    private async ValueTask<byte[]> KeyAsync(string purpose, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(purpose, out var known))
            return known;

        var key = await FindAsync(purpose, cancellationToken) ?? await MakeAsync(purpose, cancellationToken);
        return _known.GetOrAdd(purpose, key);
    }

    private async Task<byte[]?> FindAsync(string purpose, CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.SecretKeys);
        var found = await table.FindAsync(purpose, SecretKeyRow.RowKey, cancellationToken);
        return found is null ? null : SecretKeyRow.ToKey(found);
    }

    private async Task<byte[]> MakeAsync(string purpose, CancellationToken cancellationToken)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        try
        {
            var row = SecretKeyRow.From(purpose, key);
            await storage.Table(TableNames.SecretKeys).AddEntityAsync(row, cancellationToken);
            return key;
        }
        catch (RequestFailedException refused) when (refused.IsConflict())
        {
            return (await FindAsync(purpose, cancellationToken))!;
        }
    }
}
