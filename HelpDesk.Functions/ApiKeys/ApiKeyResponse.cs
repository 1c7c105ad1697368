using HelpDesk.Domain.ApiKeys;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.ApiKeys;

/// <summary>A key without its secret. <paramref name="LastUsedAt"/> is behind by an hour at the most.</summary>
internal sealed record ApiKeyResponse(
    string Id,
    string Name,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    PersonResponse CreatedBy,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt)
{
    public static ApiKeyResponse Of(ApiKey key) => new(
        key.Id.Value, key.Name, key.Scopes, key.CreatedAt, PersonResponse.Of(key.CreatedBy), key.ExpiresAt, key.LastUsedAt);
}
