namespace HelpDesk.Functions.DeadLetters;

/// <summary>One page of a list; <paramref name="NextCursor"/> is null on the last one.</summary>
internal sealed record DeadLetterListResponse(IReadOnlyList<DeadLetterResponse> Items, string? NextCursor);
