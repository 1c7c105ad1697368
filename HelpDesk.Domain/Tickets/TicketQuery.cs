using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets;

/// <summary>One page of one list.</summary>
/// <param name="Requester">Only this person's tickets; null: everybody's.</param>
/// <param name="Statuses">Only these; empty: all.</param>
/// <param name="After">Where the page before ended; null: the first page.</param>
public sealed record TicketQuery(PersonId? Requester, IReadOnlyCollection<TicketStatus> Statuses, int Limit, string? After)
{
    public const int DefaultLimit = 25;

    public const int MaxLimit = 100;
}
