using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Messages;

/// <summary>What has been said on tickets.</summary>
public interface IConversations
{
    /// <summary>The ticket with a part of its conversation, oldest first; null where there is no such ticket.</summary>
    Task<Conversation?> ReadAsync(ConversationQuery query, CancellationToken cancellationToken);

    /// <summary>One message by its number in the whole conversation; null: there is none. One read.</summary>
    Task<Message?> FindAsync(TicketId ticket, int seq, CancellationToken cancellationToken);
}
