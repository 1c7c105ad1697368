namespace HelpDesk.Functions.Reports.Subscriptions;

/// <summary>One page of a list; <paramref name="NextCursor"/> is null on the last one.</summary>
internal sealed record SubscriptionListResponse(IReadOnlyList<SubscriptionResponse> Items, string? NextCursor);
