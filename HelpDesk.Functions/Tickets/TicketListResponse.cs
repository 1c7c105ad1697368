namespace HelpDesk.Functions.Tickets;

/// <summary>One page of a list; <paramref name="NextCursor"/> is null on the last one.</summary>
internal sealed record TicketListResponse(IReadOnlyList<TicketSummaryResponse> Items, string? NextCursor);
