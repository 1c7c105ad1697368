using HelpDesk.Domain.Jobs;

namespace HelpDesk.Domain.Tickets.Lists;

/// <summary>One part of rebuilding the lists.</summary>
/// <param name="Number">Counts the steps from 1.</param>
/// <param name="Phase">What is gone through.</param>
/// <param name="After">Where the step before ended; null: the first of the phase.</param>
public sealed record RebuildStep(JobId Job, int Number, RebuildPhase Phase, string? After);
