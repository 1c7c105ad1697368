using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.InMemory;

/// <summary>Lists that hold what they are told, and remember what they were asked.</summary>
internal sealed class ViewsInMemory : ITicketViews
{
    public List<(TicketFilter Filter, int Limit, string? After)> Listed { get; } = [];

    public List<(TicketStatus Status, int Most)> Counted { get; } = [];

    public Page<TicketSummary> Page { get; } = new([TicketSummary.Of(Given.Ticket())], "next");

    public ILookup<TicketStatus, CountedTicket> Rows { get; init; } =
        Enumerable.Empty<CountedTicket>().ToLookup(row => row.Status);

    public Task<Page<TicketSummary>> ListAsync(
        TicketFilter filter, int limit, string? after, CancellationToken cancellationToken)
    {
        Listed.Add((filter, limit, after));
        return Task.FromResult(Page);
    }

    public Task<IReadOnlyList<CountedTicket>> CountAsync(TicketStatus status, int most, CancellationToken cancellationToken)
    {
        Counted.Add((status, most));
        return Task.FromResult<IReadOnlyList<CountedTicket>>([.. Rows[status].Take(most)]);
    }

    public Task<IReadOnlyList<CountedTicket>> CountAssignedAsync(
        PersonId? assignee, int most, CancellationToken cancellationToken)
    {
        var rows = Rows.Where(list => list.Key is not TicketStatus.Closed).SelectMany(list => list);
        return Task.FromResult<IReadOnlyList<CountedTicket>>([.. rows.Where(row => row.Assignee == assignee).Take(most)]);
    }

    public Task ShowAsync(Ticket ticket, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task HideAsync(
        IEnumerable<TicketPlacement> before, TicketPlacement now, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Page<ViewPlace>> ScanAsync(string? after, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task PruneAsync(IReadOnlyList<ViewPlace> places, Ticket? ticket, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
