namespace HelpDesk.Functions.Messages;

/// <summary>One page of a conversation; <paramref name="NextCursor"/> is null on the last one.</summary>
internal sealed record MessageListResponse(IReadOnlyList<MessageResponse> Items, string? NextCursor);
