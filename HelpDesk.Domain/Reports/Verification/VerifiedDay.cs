namespace HelpDesk.Domain.Reports.Verification;

/// <summary>A day's rows side by side.</summary>
/// <param name="Previous">The day before as a whole; null: nobody has counted it.</param>
public sealed record VerifiedDay(DailyFigures Whole, DailyFigures? Previous, IReadOnlyList<DailyFigures> Parts)
{
    public Figures Figures => Whole.Figures;

    public long Count(string metric) => Figures.Counts.GetValueOrDefault(metric);

    public Distribution? Times(string metric) => Figures.Durations.GetValueOrDefault(metric);
}
