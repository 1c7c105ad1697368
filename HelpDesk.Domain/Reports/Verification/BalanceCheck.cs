using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Domain.Reports.Verification;

/// <summary>No ticket comes into the backlog or leaves it but by what is counted.</summary>
internal static class BalanceCheck
{
    public static ReportCheck Check { get; } = new(
        "balance",
        "The backlog is that of the day before, plus created, reopened and restored, minus closed and removed.",
        Faults);

    private static IEnumerable<string> Faults(VerifiedDay day)
    {
        var before = day.Previous?.Figures.Backlog.Total ?? 0;
        var change = day.Count(Created.Metric.Name) + day.Count(Reopened.Metric.Name) + day.Count(Restored.Metric.Name)
            - day.Count(Closed.Metric.Name) - day.Count(Removed.Metric.Name);
        if (day.Figures.Backlog.Total != before + change)
            yield return $"the backlog is {day.Figures.Backlog.Total}, and {before} and {change} are {before + change}";
    }
}
