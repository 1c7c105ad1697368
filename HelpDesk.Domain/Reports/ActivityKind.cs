namespace HelpDesk.Domain.Reports;

/// <summary>What happened, as figures count it. Stored as its word; never rename one.</summary>
public enum ActivityKind
{
    Opened,
}
