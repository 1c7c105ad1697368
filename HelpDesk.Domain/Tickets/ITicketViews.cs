using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Tickets;

/// <summary>The lists of tickets, newest activity first; each may be a moment behind the tickets themselves.</summary>
public interface ITicketViews
{
    Task<Page<TicketSummary>> ListAsync(TicketQuery query, CancellationToken cancellationToken);

    /// <summary>Puts the ticket into every list it belongs to. Doing it again changes nothing.</summary>
    Task UpsertAsync(TicketSummary ticket, CancellationToken cancellationToken);
}
