using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Reports;

/// <summary>Which requesters each day has seen, so that different people can be counted without keeping them in mind.</summary>
public interface IRequesterDays
{
    Task<RequesterCounts> CountAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Records that the requester was active on the day; again changes nothing.</summary>
    /// <param name="isNew">Whether the day is that of their first ticket; null: what is known of that stays.</param>
    Task MarkAsync(PersonId requester, DateOnly day, bool? isNew, CancellationToken cancellationToken);

    /// <summary>The day of the requester's first ticket; null: none is known.</summary>
    Task<Versioned<DateOnly>?> FindFirstAsync(PersonId requester, CancellationToken cancellationToken);

    /// <summary>Records the day of their first ticket if what is known still has that version (null: nothing is). False: it was
    /// overtaken.</summary>
    Task<bool> TrySetFirstAsync(PersonId requester, DateOnly day, string? version, CancellationToken cancellationToken);
}
