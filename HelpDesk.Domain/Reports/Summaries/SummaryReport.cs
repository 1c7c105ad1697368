namespace HelpDesk.Domain.Reports.Summaries;

/// <summary>A period's figures, day by day and folded into one.</summary>
/// <param name="Days">One row for each day, of those that nobody has counted too.</param>
/// <param name="Previous">As many days right before it; null: nobody asked for them.</param>
public sealed record SummaryReport(
    PeriodSummary Current, PeriodSummary? Previous, IReadOnlyList<DailyFigures> Days)
{
    /// <summary>Which revision each day has that went into it: the same ones make the same report.</summary>
    public required IReadOnlyList<(DateOnly Day, int Revision)> Revisions { get; init; }

    /// <summary>Pure.</summary>
    /// <param name="rows">Of the desk as a whole, of both periods, oldest first.</param>
    public static SummaryReport Of(Period period, Period? previous, IReadOnlyList<DailyFigures> rows) => new(
        PeriodSummary.Of(period, rows),
        previous is null ? null : PeriodSummary.Of(previous, rows),
        period.Fill(rows.Where(row => period.Contains(row.Day))))
    {
        Revisions = [.. rows.Select(row => (row.Day, row.Stamp.Revision))],
    };
}
