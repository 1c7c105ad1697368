using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Jobs;

public interface IJobs
{
    Task AddAsync(Job job, CancellationToken cancellationToken);

    Task<Versioned<Job>?> FindAsync(JobId id, CancellationToken cancellationToken);

    /// <summary>Saves the job if it still has that version. False: it was overtaken.</summary>
    Task<bool> TrySaveAsync(Job job, string version, CancellationToken cancellationToken);
}
