using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Jobs;

/// <summary>Work that goes on in steps behind a queue.</summary>
/// <param name="Step">The step that is to come next, from 1; an older one that comes again is not done again.</param>
/// <param name="Done">How many things are done.</param>
public sealed record Job(
    JobId Id,
    JobKind Kind,
    JobStatus Status,
    int Step,
    int Done,
    PersonId By,
    DateTimeOffset StartedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>How many things there are to do; null: nobody can tell before they are done.</summary>
    public int? Total { get; init; }

    /// <summary>The job after one of its steps.</summary>
    public Job After(int step, int done, bool isLast, DateTimeOffset now) => this with
    {
        Step = step + 1,
        Done = Done + done,
        Status = isLast ? JobStatus.Done : JobStatus.Running,
        UpdatedAt = now,
    };
}
