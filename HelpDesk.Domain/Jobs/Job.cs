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
    DateTimeOffset UpdatedAt);
