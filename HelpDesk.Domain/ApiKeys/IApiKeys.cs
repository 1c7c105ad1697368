using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.ApiKeys;

/// <summary>Keeps API keys, without their secrets.</summary>
public interface IApiKeys
{
    /// <summary>All that are not deleted, in no order; one query.</summary>
    Task<IReadOnlyList<ApiKey>> AllAsync(CancellationToken cancellationToken);

    /// <summary>One read; one that was deleted may be found for a while.</summary>
    Task<Versioned<KeptApiKey>?> FindAsync(ApiKeyId id, CancellationToken cancellationToken);

    /// <summary>False: there is one with that id, or there was.</summary>
    Task<bool> TryAddAsync(KeptApiKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes it if it still has that version, and for good: as long as a second try of its creation can come, that makes
    /// nothing. False: it was overtaken.
    /// </summary>
    Task<bool> TryDeleteAsync(Versioned<KeptApiKey> key, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Best effort: whoever uses a key is not kept from it because this could not be written.</summary>
    Task NoteUseAsync(ApiKeyId id, DateTimeOffset at, CancellationToken cancellationToken);
}
