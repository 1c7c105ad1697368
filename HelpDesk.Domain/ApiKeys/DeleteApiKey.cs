using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.ApiKeys;

/// <summary>Use case: an admin puts an end to a key.</summary>
public sealed class DeleteApiKey(IApiKeys keys)
{
    /// <summary>A key is overtaken only by being used or by being deleted.</summary>
    private const int Tries = 10;

    /// <param name="expected">What the deletion is meant for; null: the key as it is.</param>
    public async Task<Outcome<ApiKey>> RunAsync(
        ApiKeyId id, Predicate<ApiKey>? expected, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            var found = await keys.FindAsync(id, cancellationToken);
            if (found is not { Value: { IsDeleted: false, Key: var key } })
                return new DomainError.NotFound();
            if (expected?.Invoke(key) == false)
                return new DomainError.Stale();
            if (await keys.TryDeleteAsync(found, now, cancellationToken))
                return key;
        }

        throw new TimeoutException("The key was always changed by somebody else.");
    }
}
