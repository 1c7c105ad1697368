using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets;

/// <summary>Use case: staff list the desk's tickets, a requester their own.</summary>
public sealed class ListTickets(ITicketViews views)
{
    public async Task<Page<TicketSummary>> RunAsync(
        IReadOnlyCollection<TicketStatus> statuses, int limit, string? after, Actor by, CancellationToken cancellationToken) =>
        await views.ListAsync(new TicketQuery(TicketAccess.OnlyRequester(by), statuses, limit, after), cancellationToken);
}
