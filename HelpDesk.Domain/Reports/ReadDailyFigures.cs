using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports;

/// <summary>Use case: the figures of a period, one row a day, days that nobody has counted yet included.</summary>
public sealed class ReadDailyFigures(IDailyMetrics metrics)
{
    public const int MaxDays = 400;

    public async Task<Outcome<DailyFigures[]>> RunAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var violations = new Violations();
        if (to < from)
            violations.Add("/to", "must not be before from");
        else if (to.DayNumber - from.DayNumber >= MaxDays)
            violations.Add("/to", $"must not be more than {MaxDays} days from the first");
        if (violations.Any)
            return violations.ToError();

        var known = (await metrics.ReadAsync(from, to, cancellationToken)).ToDictionary(row => row.Day);
        return Enumerable.Range(0, to.DayNumber - from.DayNumber + 1)
            .Select(from.AddDays)
            .Select(day => known.GetValueOrDefault(day) ?? DailyFigures.NotComputed(day))
            .ToArray();
    }
}
