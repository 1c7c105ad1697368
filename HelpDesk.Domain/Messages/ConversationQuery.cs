using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Messages;

/// <summary>A part of a ticket's conversation.</summary>
/// <param name="RepliesOnly">Without the notes, and numbered without them.</param>
/// <param name="After">Only messages with a higher number, as such a reader counts.</param>
public sealed record ConversationQuery(TicketId Ticket, bool RepliesOnly, int After, int Limit);
