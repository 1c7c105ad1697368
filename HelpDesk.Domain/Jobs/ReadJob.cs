using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Jobs;

/// <summary>Use case: somebody looks how far a job has come.</summary>
public sealed class ReadJob(IJobs jobs)
{
    public async Task<Outcome<Job>> RunAsync(JobId id, CancellationToken cancellationToken) =>
        await jobs.FindAsync(id, cancellationToken) is { } found ? found.Value : new DomainError.NotFound();
}
