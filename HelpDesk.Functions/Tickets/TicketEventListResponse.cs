namespace HelpDesk.Functions.Tickets;

/// <summary>One page of an audit trail; <paramref name="NextCursor"/> is null on the last one.</summary>
internal sealed record TicketEventListResponse(IReadOnlyList<TicketEventResponse> Items, string? NextCursor);
