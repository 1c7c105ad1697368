using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Notifications;

/// <summary>Looks up what a notification tells of: three reads, two where nothing was said.</summary>
public sealed class FindTicketNews(ITicketHistory history, IConversations conversations)
{
    /// <summary>More than any one command makes.</summary>
    private const int MostEvents = 10;

    /// <summary>Null: there is no such ticket, or nothing like it has happened there.</summary>
    public async Task<TicketNews?> RunAsync(NotificationId about, CancellationToken cancellationToken)
    {
        var found = await history.ReadAsync(about.Ticket, about.Seq - 1, MostEvents, cancellationToken);
        if (found is null || TicketOperation.In(found.Events) is not [var operation, ..] || operation.Seq != about.Seq)
            return null;
        var said = operation.Said is { } posted
            ? await conversations.FindAsync(about.Ticket, posted.Message, cancellationToken)
            : null;
        return new(operation, found.Ticket, said);
    }
}
