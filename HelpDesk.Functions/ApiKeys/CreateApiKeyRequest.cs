using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.ApiKeys;

namespace HelpDesk.Functions.ApiKeys;

/// <summary>A new key. The attributes describe the limits; the domain keeps them.</summary>
/// <param name="Scopes">What the key is good for, each once.</param>
/// <param name="ExpiresAt">From then on the key is worth nothing; without it, it lives until it is deleted.</param>
internal sealed record CreateApiKeyRequest(
    [property: Required, StringLength(ApiKeyLimits.Name)] string? Name,
    [property: Required, MinLength(1)] IReadOnlyList<string?>? Scopes,
    DateTimeOffset? ExpiresAt)
{
    public ApiKeyDraftInput ToInput() => new(Name, Scopes, ExpiresAt);
}
