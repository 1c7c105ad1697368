using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Reports;

/// <summary>One day; <paramref name="Revision"/> is 0 while nobody has counted it.</summary>
internal sealed record DailyFiguresResponse(DateOnly Date, int Created, bool IsFinal, int Revision, DateTimeOffset? ComputedAt)
{
    public static DailyFiguresResponse Of(DailyFigures figures) =>
        new(figures.Day, figures.Created, figures.IsFinal, figures.Revision, figures.ComputedAt);
}
