namespace HelpDesk.Functions.ApiKeys;

/// <summary>One page of a list; <paramref name="NextCursor"/> is null on the last one.</summary>
internal sealed record ApiKeyListResponse(IReadOnlyList<ApiKeyResponse> Items, string? NextCursor);
