using HelpDesk.Domain.ApiKeys;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.ApiKeys;

/// <summary>A key that was just made.</summary>
/// <param name="Key">What the machine sends in X-Api-Key; it is shown now and never again.</param>
internal sealed record CreatedApiKeyResponse(
    string Id,
    string Name,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    PersonResponse CreatedBy,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt,
    string Key)
{
    public static CreatedApiKeyResponse Of(IssuedApiKey issued)
    {
        var key = ApiKeyResponse.Of(issued.Key);
        return new(
            key.Id, key.Name, key.Scopes, key.CreatedAt, key.CreatedBy, key.ExpiresAt, key.LastUsedAt, issued.Text);
    }
}
