namespace HelpDesk.Domain.Reports;

/// <summary>One row of the report table.</summary>
/// <param name="Name">What people call the group, where its key is only an id.</param>
public sealed record DailyFigures(DateOnly Day, Group Group, string? Name, Figures Figures, DayStamp Stamp)
{
    public static DailyFigures NotComputed(DateOnly day) => new(day, Group.Whole, null, Figures.Nothing, DayStamp.Never);
}
