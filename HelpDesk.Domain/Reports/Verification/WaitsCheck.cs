using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Domain.Reports.Verification;

/// <summary>From its opening to its closing, a ticket waits for somebody or is closed, and nothing else.</summary>
internal static class WaitsCheck
{
    private static readonly DurationMetric[] Waits =
        [WaitingForUs.Metric, WaitingForRequester.Metric, ClosedInBetween.Metric];

    public static ReportCheck Check { get; } = new(
        "waits", "The three waits add up to the resolution, by the clock and in business hours; each closing has all.", Faults);

    private static IEnumerable<string> Faults(VerifiedDay day) =>
        Faults(day, metric => metric.Name).Concat(Faults(day, metric => metric.BusinessName));

    private static IEnumerable<string> Faults(VerifiedDay day, Func<DurationMetric, string> name)
    {
        var whole = day.Times(name(Resolution.Metric));
        var waits = Waits.Sum(wait => day.Times(name(wait))?.Sum ?? 0);
        if (waits != (whole?.Sum ?? 0))
            yield return $"{name(Resolution.Metric)} took {whole?.Sum ?? 0} s, and the waits {waits} s";
        foreach (var metric in Waits.Append(Resolution.Metric).Select(name))
        {
            if ((day.Times(metric)?.Count ?? 0) != day.Count(Closed.Metric.Name))
                yield return $"{metric} has {day.Times(metric)?.Count ?? 0} samples of {day.Count(Closed.Metric.Name)} closings";
        }
    }
}
