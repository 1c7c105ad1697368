using HelpDesk.Domain.Jobs;

namespace HelpDesk.Functions.Jobs;

/// <summary>How far a job has come; <paramref name="Done"/> counts what it has gone through, of <paramref name="Total"/> if that
/// is known.</summary>
internal sealed record JobResponse(
    string Id, JobKind Kind, JobStatus Status, int Done, int? Total, DateTimeOffset StartedAt, DateTimeOffset UpdatedAt)
{
    public static JobResponse Of(Job job) =>
        new(job.Id.Value, job.Kind, job.Status, job.Done, job.Total, job.StartedAt, job.UpdatedAt);
}
