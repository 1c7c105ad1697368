using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Notifications;

/// <summary>What waits for the digests that tell of it.</summary>
public interface IDigests
{
    /// <summary>Once: what is there already stays as it is. One write.</summary>
    Task AddAsync(DigestItem item, CancellationToken cancellationToken);

    /// <summary>All that is due then, and what is left of digests that nobody tries to send any more; the oldest first.</summary>
    Task<IReadOnlyList<DigestItem>> ListAsync(PersonId person, DateTimeOffset due, CancellationToken cancellationToken);

    /// <summary>Those that are gone already are no trouble.</summary>
    Task RemoveAsync(IReadOnlyList<DigestItem> items, CancellationToken cancellationToken);

    /// <summary>Whether somebody has noted that the digest of that moment is ordered. One read.</summary>
    Task<bool> IsOrderedAsync(PersonId person, DateTimeOffset due, CancellationToken cancellationToken);

    Task NoteOrderedAsync(PersonId person, DateTimeOffset due, CancellationToken cancellationToken);
}
