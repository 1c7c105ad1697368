using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets.Lists;

/// <summary>Use case: staff see how much there is to do.</summary>
public sealed class CountTickets(ITicketViews views)
{
    // One more than counts tells that there are more.
    private const int Most = TicketCounts.Most + 1;

    public async Task<TicketCounts> RunAsync(Actor by, CancellationToken cancellationToken)
    {
        var lists = TicketCounts.Statuses.Select(status => views.CountAsync(status, Most, cancellationToken));
        var counts = TicketCounts.Of(await Task.WhenAll(lists), by.Id);
        return counts.IsCapped ? await OwnListsAsync(counts, by.Id, cancellationToken) : counts;
    }

    // What is somebody's may lie beyond the newest of all.
    private async Task<TicketCounts> OwnListsAsync(TicketCounts counts, PersonId me, CancellationToken cancellationToken)
    {
        var mine = views.CountAssignedAsync(me, Most, cancellationToken);
        var unassigned = await views.CountAssignedAsync(null, Most, cancellationToken);
        return counts with
        {
            Mine = Math.Min((await mine).Count, TicketCounts.Most),
            Unassigned = Math.Min(unassigned.Count, TicketCounts.Most),
        };
    }
}
