namespace HelpDesk.Functions.Accounts.Users;

/// <summary>One page of a list; <paramref name="NextCursor"/> is null on the last one.</summary>
internal sealed record UserListResponse(IReadOnlyList<UserResponse> Items, string? NextCursor);
