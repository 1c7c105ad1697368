using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Decisions;

namespace HelpDesk.Domain.Tickets.Events;

/// <summary>Use case: staff read a ticket's audit trail.</summary>
public sealed class ReadHistory(ITicketHistory history)
{
    public async Task<Outcome<TicketHistory>> RunAsync(
        TicketId id, int after, int limit, Actor by, CancellationToken cancellationToken)
    {
        var found = await history.ReadAsync(id, after, limit, cancellationToken);
        return found is null ? new DomainError.NotFound() : TicketAccess.StandingOf(by, found.Ticket) switch
        {
            Standing.Staff => found,
            Standing.None => new DomainError.NotFound(),
            _ => Refusals.StaffOnly("read the audit trail"),
        };
    }
}
