namespace HelpDesk.Domain.Tickets;

/// <summary>A new ticket as somebody wrote it; nothing is checked yet.</summary>
public sealed record TicketDraftInput(
    string? Title,
    string? Description,
    TicketPriority? Priority = null,
    string? Category = null,
    IReadOnlyList<string?>? Tags = null,
    IReadOnlyDictionary<string, string?>? Fields = null,
    string? RequesterId = null);
