using System.Collections.Concurrent;
using HelpDesk.Domain.ApiKeys;

namespace HelpDesk.Functions.ApiKeys;

/// <summary>Notes when a key was used: cheaply, so at most once an hour for each key and instance.</summary>
internal sealed class ApiKeyUses(IApiKeys keys, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Grows with the keys that are in use, of which there are few.</summary>
    private readonly ConcurrentDictionary<ApiKeyId, DateTimeOffset> _noted = new();

    public Task NoteAsync(ApiKey key, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return Takes(key, now) ? keys.NoteUseAsync(key.Id, now, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Of several at once one.</summary>
    private bool Takes(ApiKey key, DateTimeOffset now)
    {
        var mine = _noted.GetOrAdd(key.Id, DateTimeOffset.MinValue);
        var last = key.LastUsedAt > mine ? key.LastUsedAt.Value : mine;
        return now - last >= Pause && _noted.TryUpdate(key.Id, now, mine);
    }
}
