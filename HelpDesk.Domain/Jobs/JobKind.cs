namespace HelpDesk.Domain.Jobs;

/// <summary>What takes longer than a caller waits. Stored as its word; never rename one.</summary>
public enum JobKind
{
    RebuildViews,
    RebuildReports,
}
