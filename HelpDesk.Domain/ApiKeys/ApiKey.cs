using HelpDesk.Domain.People;

namespace HelpDesk.Domain.ApiKeys;

/// <summary>Lets a machine in, for what its scopes name and as long as it lives. Only its last use ever changes.</summary>
/// <param name="Scopes">Of <see cref="ApiKeys.Scopes"/>, in the order of that list.</param>
/// <param name="ExpiresAt">From then on it is worth nothing; null: it lives until somebody deletes it.</param>
/// <param name="LastUsedAt">Behind by an hour at the most; null: never used.</param>
public sealed record ApiKey(
    ApiKeyId Id,
    string Name,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    PersonRef CreatedBy,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt)
{
    public bool IsExpired(DateTimeOffset now) => ExpiresAt <= now;

    /// <summary>Who its bearer is: staff, since a machine works for the desk; its scopes say what it may do of that.</summary>
    public Actor ToActor() => new(new PersonRef(Id.ToPerson(), Name), Role.Agent);
}
