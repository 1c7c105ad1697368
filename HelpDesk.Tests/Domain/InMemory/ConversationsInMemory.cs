using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Tests.Domain.InMemory;

/// <summary>One ticket's conversation.</summary>
internal sealed class ConversationsInMemory(Ticket ticket, params IReadOnlyList<Message> messages) : IConversations
{
    public int Reads { get; private set; }

    public Task<Conversation?> ReadAsync(ConversationQuery query, CancellationToken cancellationToken)
    {
        Reads++;
        var some = messages.Where(message => !query.RepliesOnly || message.Kind is MessageKind.Reply)
            .Where(message => message.SeqFor(!query.RepliesOnly) > query.After).ToList();
        var page = new Conversation(ticket, [.. some.Take(query.Limit)], some.Count > query.Limit);
        return Task.FromResult(query.Ticket == ticket.Id ? page : null);
    }

    public Task<Message?> FindAsync(TicketId of, int seq, CancellationToken cancellationToken)
    {
        Reads++;
        return Task.FromResult(messages.FirstOrDefault(message => of == ticket.Id && message.Seq == seq));
    }
}
