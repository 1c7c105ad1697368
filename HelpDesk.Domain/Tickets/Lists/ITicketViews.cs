using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets.Lists;

/// <summary>The lists of tickets, newest activity first; each may be a moment behind the tickets themselves.</summary>
public interface ITicketViews
{
    /// <param name="filter">What to look for; it must name a requester or a follower unless all may be seen.</param>
    /// <param name="after">Where the page before ended; null: the first page.</param>
    Task<Page<TicketSummary>> ListAsync(TicketFilter filter, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>The newest tickets of a status, no more than so many.</summary>
    Task<IReadOnlyList<CountedTicket>> CountAsync(TicketStatus status, int most, CancellationToken cancellationToken);

    /// <summary>The newest tickets of somebody, or of nobody, that are not closed; no more than so many.</summary>
    Task<IReadOnlyList<CountedTicket>> CountAssignedAsync(PersonId? assignee, int most, CancellationToken cancellationToken);

    /// <summary>Puts the ticket into every list it belongs to. Doing it again changes nothing.</summary>
    Task ShowAsync(Ticket ticket, CancellationToken cancellationToken);

    /// <summary>Takes a ticket out of where it stood before, but never out of where it stands now.</summary>
    Task HideAsync(IEnumerable<TicketPlacement> before, TicketPlacement now, CancellationToken cancellationToken);

    /// <summary>All rows of all lists in no particular order, part by part.</summary>
    Task<Page<ViewPlace>> ScanAsync(string? after, int limit, CancellationToken cancellationToken);

    /// <summary>Takes rows away that don't show the ticket as it stands; null: there is no such ticket.</summary>
    Task PruneAsync(IReadOnlyList<ViewPlace> places, Ticket? ticket, CancellationToken cancellationToken);
}
