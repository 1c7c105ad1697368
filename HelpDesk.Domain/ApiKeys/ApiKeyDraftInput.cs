namespace HelpDesk.Domain.ApiKeys;

/// <summary>A new key as it was asked for, right or wrong.</summary>
public sealed record ApiKeyDraftInput(string? Name, IReadOnlyList<string?>? Scopes, DateTimeOffset? ExpiresAt = null);
