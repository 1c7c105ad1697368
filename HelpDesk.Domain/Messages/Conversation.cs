using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Messages;

/// <summary>A ticket and a part of what has been said on it, oldest first.</summary>
/// <param name="GoesOn">There is more.</param>
public sealed record Conversation(Ticket Ticket, IReadOnlyList<Message> Messages, bool GoesOn);
