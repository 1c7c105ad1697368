using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets.Lists;

/// <summary>Use case: staff list the desk's tickets, a requester their own, or those they follow.</summary>
public sealed class ListTickets(ITicketViews views)
{
    private static readonly Page<TicketSummary> Nothing = new([], Next: null);

    public async Task<Page<TicketSummary>> RunAsync(
        TicketFilter filter, int limit, string? after, Actor by, CancellationToken cancellationToken)
    {
        var allowed = Allowed(filter, by);
        return allowed is null ? Nothing : await views.ListAsync(allowed, limit, after, cancellationToken);
    }

    /// <summary>Null: nothing that the caller may see can be among it.</summary>
    internal static TicketFilter? Allowed(TicketFilter filter, Actor by)
    {
        if (filter.Follower is { } follower && follower != by.Id)
            return null;
        if (by.IsStaff)
            return filter with { SeesNotes = true, Reader = by.Id };
        if (filter.Follower is not null)
            return filter with { SeesNotes = false };

        var isOwn = filter.Requesters.Count == 0 || filter.Requesters.Contains(by.Id);
        return isOwn ? filter with { SeesNotes = false, Requesters = [by.Id] } : null;
    }
}
