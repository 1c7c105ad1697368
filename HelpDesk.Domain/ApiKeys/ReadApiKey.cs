using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.ApiKeys;

/// <summary>Use case: an admin looks at a key; its secret is gone.</summary>
public sealed class ReadApiKey(IApiKeys keys)
{
    public async Task<Outcome<ApiKey>> RunAsync(ApiKeyId id, CancellationToken cancellationToken) =>
        await keys.FindAsync(id, cancellationToken) is { Value: { IsDeleted: false, Key: var key } }
            ? key
            : new DomainError.NotFound();
}
