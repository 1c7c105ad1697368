using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets.Lists;

/// <summary>How many tickets are not closed, by what matters to whoever works them off.</summary>
/// <param name="IsCapped">There are more than were counted: every figure is then "so many at least".</param>
public sealed record TicketCounts(
    IReadOnlyDictionary<TicketStatus, int> ByStatus,
    IReadOnlyDictionary<TicketPriority, int> ByPriority,
    int Unassigned,
    int Mine,
    bool IsCapped)
{
    /// <summary>Each figure is counted so far and no further.</summary>
    public const int Most = 1_000;

    public static IReadOnlyList<TicketStatus> Statuses { get; } =
        [.. Enum.GetValues<TicketStatus>().Where(status => status is not TicketStatus.Closed)];

    /// <summary>Pure. A ticket that is just moving may come twice; its newer row counts.</summary>
    public static TicketCounts Of(IReadOnlyCollection<IReadOnlyList<CountedTicket>> lists, PersonId me)
    {
        var tickets = lists.SelectMany(list => list)
            .GroupBy(ticket => ticket.Id)
            .Select(rows => rows.MaxBy(row => row.UpdatedAt)!)
            .ToList();
        // One figure may sum up several lists: it can be cut off though none of them was.
        var isCapped = lists.Any(list => list.Count > Most);
        return new TicketCounts(
            Statuses.ToDictionary(status => status, status => Count(ticket => ticket.Status == status)),
            Enum.GetValues<TicketPriority>().ToDictionary(
                priority => priority, priority => Count(ticket => ticket.Priority == priority)),
            Count(ticket => ticket.Assignee is null),
            Count(ticket => ticket.Assignee == me),
            isCapped);

        int Count(Func<CountedTicket, bool> isOne)
        {
            var count = tickets.Count(isOne);
            isCapped |= count > Most;
            return Math.Min(count, Most);
        }
    }
}
