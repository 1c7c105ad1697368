using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets;

/// <summary>Use case: somebody looks at a ticket. Another person's ticket is not there for a requester.</summary>
public sealed class ReadTicket(ITicketStore tickets)
{
    public async Task<Outcome<Versioned<Ticket>>> RunAsync(TicketId id, Actor by, CancellationToken cancellationToken)
    {
        var found = await tickets.FindAsync(id, cancellationToken);
        if (found is null || !TicketAccess.MaySee(by, found.Value))
            return new DomainError.NotFound();
        return found;
    }
}
