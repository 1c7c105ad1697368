namespace HelpDesk.Functions.Webhooks;

/// <summary>One page of a list; <paramref name="NextCursor"/> is null on the last one.</summary>
internal sealed record WebhookListResponse(IReadOnlyList<WebhookResponse> Items, string? NextCursor);
