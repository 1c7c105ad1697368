using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets;

/// <summary>Use case: somebody looks at a ticket. Another person's ticket is not there for a requester.</summary>
public sealed class ReadTicket(ITicketStore tickets)
{
    public async Task<Outcome<TicketView>> RunAsync(TicketId id, Actor by, CancellationToken cancellationToken)
    {
        var found = await tickets.FindAsync(id, cancellationToken);
        return found is not null && TicketAccess.MaySee(by, found) ? TicketView.For(by, found) : new DomainError.NotFound();
    }
}
