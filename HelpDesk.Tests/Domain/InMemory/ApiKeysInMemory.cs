using System.Globalization;
using HelpDesk.Domain.ApiKeys;
using HelpDesk.Domain.Common;

namespace HelpDesk.Tests.Domain.InMemory;

internal sealed class ApiKeysInMemory : IApiKeys
{
    private readonly Dictionary<ApiKeyId, (KeptApiKey Key, int Version)> _keys = [];

    /// <summary>Happens just before a key is written, as if by somebody else.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public Task<IReadOnlyList<ApiKey>> AllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ApiKey>>(
        [.. _keys.Values.Where(one => !one.Key.IsDeleted).Select(one => one.Key.Key)]);

    public Task<Versioned<KeptApiKey>?> FindAsync(ApiKeyId id, CancellationToken cancellationToken) => Task.FromResult(
        _keys.TryGetValue(id, out var found) ? new Versioned<KeptApiKey>(found.Key, Version(found.Version)) : null);

    public async Task<bool> TryAddAsync(KeptApiKey key, CancellationToken cancellationToken)
    {
        await Meanwhile();
        return _keys.TryAdd(key.Key.Id, (key, 0));
    }

    public async Task<bool> TryDeleteAsync(Versioned<KeptApiKey> key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await Meanwhile();
        var (kept, version) = _keys[key.Value.Key.Id];
        if (key.Version != Version(version))
            return false;
        _keys[kept.Key.Id] = (kept with { IsDeleted = true }, version + 1);
        return true;
    }

    public Task NoteUseAsync(ApiKeyId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (kept, version) = _keys[id];
        _keys[id] = (kept with { Key = kept.Key with { LastUsedAt = at } }, version + 1);
        return Task.CompletedTask;
    }

    private static string Version(int number) => number.ToString(CultureInfo.InvariantCulture);
}
