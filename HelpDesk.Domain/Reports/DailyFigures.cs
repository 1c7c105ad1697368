namespace HelpDesk.Domain.Reports;

/// <summary>One row of the report table.</summary>
/// <param name="Created">Tickets opened on the day.</param>
/// <param name="IsFinal">The day is over, and late events have had their time.</param>
/// <param name="Revision">Counts how often the row has been computed, from 1; 0: never.</param>
public sealed record DailyFigures(DateOnly Day, int Created, bool IsFinal, int Revision, DateTimeOffset? ComputedAt)
{
    public static DailyFigures NotComputed(DateOnly day) => new(day, 0, false, 0, null);
}
