namespace HelpDesk.Domain.ApiKeys;

/// <summary>A key as it is kept, by which its bearer is known.</summary>
/// <param name="IsDeleted">Nobody gets in with it any more; what is left of it keeps a second try from making it again.</param>
public sealed record KeptApiKey(ApiKey Key, ApiKeyHash Hash, bool IsDeleted = false)
{
    public bool Admits(ApiKeySecret secret, DateTimeOffset now) => !IsDeleted && !Key.IsExpired(now) && Hash.IsOf(secret);
}
