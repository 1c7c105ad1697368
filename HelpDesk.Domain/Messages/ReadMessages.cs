using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Messages;

/// <summary>Use case: somebody reads what has been said on a ticket, as far as it is for them.</summary>
public sealed class ReadMessages(IConversations conversations)
{
    /// <param name="after">The last message that the reader knows, by the reader's own numbers; 0: none.</param>
    public async Task<Outcome<ConversationView>> RunAsync(
        TicketId id, int after, int limit, Actor by, CancellationToken cancellationToken)
    {
        var query = new ConversationQuery(id, RepliesOnly: !by.IsStaff, after, limit);
        var found = await conversations.ReadAsync(query, cancellationToken);
        if (found is null || !TicketAccess.MaySee(by, found.Ticket))
            return new DomainError.NotFound();

        var seesNotes = TicketAccess.SeesNotes(by, found.Ticket.Requester.Id);
        if (seesNotes == query.RepliesOnly)
            found = await conversations.ReadAsync(query with { RepliesOnly = !seesNotes }, cancellationToken);
        return new ConversationView(found!, seesNotes);
    }
}
