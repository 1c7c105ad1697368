namespace HelpDesk.Domain.Reports;

/// <summary>Stored as its number, as are statuses and priorities in a change of the backlog; never renumber one.</summary>
public enum BacklogCellKind
{
    Status = 0,
    Priority = 1,
    Unassigned = 2,
    CreatedDay = 3,
}
