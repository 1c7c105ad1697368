using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Sessions;

/// <summary>Keeps sessions beside the people they belong to.</summary>
public interface ISessions
{
    Task AddAsync(Session session, CancellationToken cancellationToken);

    /// <summary>The session and its person as they are now, in one read; null: one of them is not there.</summary>
    Task<SignedIn?> FindAsync(PersonId person, SessionId id, CancellationToken cancellationToken);

    /// <summary>False: it has changed since it was read, or has ended.</summary>
    Task<bool> TrySaveAsync(Session session, string version, CancellationToken cancellationToken);

    /// <summary>Ended twice it is just as over.</summary>
    Task EndAsync(PersonId person, SessionId id, CancellationToken cancellationToken);
}
