using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.DeadLetters;

/// <summary>Keeps what failed for good, until an admin replays or deletes it.</summary>
public interface IDeadLetters
{
    /// <summary>Puts a message away. The same message text of the same queue and moment makes one dead letter.</summary>
    Task AddAsync(string queue, string message, string reason, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<Page<DeadLetter>> ListAsync(int limit, string? after, CancellationToken cancellationToken);

    Task<DeadLetter?> FindAsync(DeadLetterId id, CancellationToken cancellationToken);

    /// <summary>Deleted before: nothing happens.</summary>
    Task DeleteAsync(DeadLetterId id, CancellationToken cancellationToken);
}
