using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets.Decisions;

namespace HelpDesk.Domain.Tickets;

/// <summary>Where tickets are kept, with events and messages. They are the truth; everything else is made from them.</summary>
public interface ITicketStore
{
    /// <summary>A number that no other ticket has or gets. Numbers may be skipped.</summary>
    Task<TicketId> NextIdAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes a new ticket, whole or not at all, and sees to it that the change is projected, whatever dies on the way. Once
    /// begun, the write is not given up when the caller hangs up. Written before under the same operation: nothing happens.
    /// </summary>
    Task AddAsync(TicketChange opening, CancellationToken cancellationToken);

    /// <summary>
    /// Decides on the ticket as it is and writes what comes of it, as <see cref="AddAsync"/> does; overtaken by somebody, it
    /// decides anew on the fresh state.
    /// </summary>
    /// <param name="retry">By which a second try is known; it gets the first one's answer and changes nothing.</param>
    Task<Outcome<TicketWrite>> ChangeAsync(
        TicketId id,
        OperationId operation,
        Func<Ticket, Outcome<TicketChange>> decide,
        RetryKey? retry,
        CancellationToken cancellationToken);

    Task<Ticket?> FindAsync(TicketId id, CancellationToken cancellationToken);

    /// <summary>All tickets in no particular order, part by part.</summary>
    Task<Page<Ticket>> ListAsync(string? after, int limit, CancellationToken cancellationToken);
}
