using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Messages;

/// <summary>A message as somebody wrote it; nothing is checked yet.</summary>
public sealed record MessageDraftInput(
    string? Content, MessageKind? Kind = null, TicketStatus? Status = null, int? ExpectedLastSeq = null);
