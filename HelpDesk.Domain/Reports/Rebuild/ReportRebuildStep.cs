using HelpDesk.Domain.Jobs;

namespace HelpDesk.Domain.Reports.Rebuild;

/// <summary>One part of counting days anew.</summary>
/// <param name="Number">Counts the steps from 1.</param>
/// <param name="Day">The day to be counted; behind <paramref name="To"/>: the backlog of all later days is to follow.</param>
public sealed record ReportRebuildStep(JobId Job, int Number, DateOnly Day, DateOnly To);
