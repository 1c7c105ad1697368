using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Tickets;

/// <summary>What is not closed; <paramref name="Capped"/>: there is more, and each figure means "so many at least".</summary>
internal sealed record TicketCountsResponse(
    IReadOnlyDictionary<string, int> ByStatus,
    IReadOnlyDictionary<string, int> ByPriority,
    int Unassigned,
    int Mine,
    bool Capped)
{
    public static TicketCountsResponse Of(TicketCounts counts) => new(
        counts.ByStatus.ToDictionary(one => Words.Of(one.Key), one => one.Value),
        counts.ByPriority.ToDictionary(one => Words.Of(one.Key), one => one.Value),
        counts.Unassigned,
        counts.Mine,
        counts.IsCapped);
}
