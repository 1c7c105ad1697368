namespace HelpDesk.Domain.Reports;

/// <summary>Sums up what comes into a backlog and what leaves it.</summary>
internal sealed class BacklogTally
{
    private readonly Dictionary<BacklogCell, int> _cells = [];

    /// <param name="createdDay">Null: not kept here.</param>
    /// <param name="by">1: it comes in, -1: it leaves.</param>
    public void Move(ActivityState state, DateOnly? createdDay, int by)
    {
        Add(BacklogCellKind.Status, (int)state.Status, by);
        Add(BacklogCellKind.Priority, (int)state.Priority, by);
        if (state.Assignee is null)
            Add(BacklogCellKind.Unassigned, 0, by);
        if (createdDay is { } day)
            Add(BacklogCellKind.CreatedDay, day.DayNumber, by);
    }

    public Backlog ToBacklog() => Backlog.Of(_cells);

    private void Add(BacklogCellKind kind, int value, int by)
    {
        var cell = new BacklogCell(kind, value);
        _cells[cell] = _cells.GetValueOrDefault(cell) + by;
    }
}
