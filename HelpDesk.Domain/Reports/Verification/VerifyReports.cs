using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports.Verification;

/// <summary>Use case: holds the rows of a period against each other. It reads rows only, so it tells whether they fit together,
/// not whether an event is missing in all of them.</summary>
public sealed class VerifyReports(IDailyMetrics metrics)
{
    /// <summary>As many faults as anybody reads, of each check.</summary>
    private const int MostFaults = 100;

    private static readonly ReportCheck[] Checks =
        [BalanceCheck.Check, BacklogCheck.Check, WaitsCheck.Check, TimesCheck.Check, PartsCheck.Check];

    private static readonly Dimension[] Divisions = [Dimension.Agent, Dimension.Category, Dimension.Channel];

    public async Task<Outcome<VerificationReport>> RunAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var period = Period.Create(from, to);
        if (!period.IsSuccess)
            return period.Error;

        var wholes = await metrics.ReadAsync(Dimension.Day, from.AddDays(-1), to, cancellationToken);
        var parts = await Task.WhenAll(Divisions.Select(by => metrics.ReadAsync(by, from, to, cancellationToken)));
        var days = Days(period.Value, wholes, parts.SelectMany(rows => rows)).ToList();
        return new VerificationReport(period.Value, days.Count, [.. Checks.Select(check => Run(check, days))]);
    }

    private static IEnumerable<VerifiedDay> Days(
        Period period, IReadOnlyList<DailyFigures> wholes, IEnumerable<DailyFigures> parts)
    {
        var byDay = parts.ToLookup(row => row.Day);
        var known = wholes.ToDictionary(row => row.Day);
        return wholes
            .Where(row => period.Contains(row.Day))
            .Select(row => new VerifiedDay(row, known.GetValueOrDefault(row.Day.AddDays(-1)), [.. byDay[row.Day]]));
    }

    private static CheckedReports Run(ReportCheck check, List<VerifiedDay> days) => new(
        check,
        [.. days
            .SelectMany(day => check.Faults(day).Select(fault => new ReportFault(day.Whole.Day, fault)))
            .Take(MostFaults)]);
}
