namespace HelpDesk.Functions.Webhooks;

/// <summary>One page of a log; <paramref name="NextCursor"/> is null on the last one.</summary>
internal sealed record DeliveryListResponse(IReadOnlyList<DeliveryResponse> Items, string? NextCursor);
