using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Domain.Reports.Verification;

/// <summary>What is said of how long things took fits together.</summary>
internal static class TimesCheck
{
    public static ReportCheck Check { get; } = new(
        "times",
        "Histograms have as many samples as were counted; the percentiles are in order; business hours are no longer than the clock.",
        day => day.Parts.Prepend(day.Whole).SelectMany(Faults));

    private static IEnumerable<string> Faults(DailyFigures row)
    {
        foreach (var (name, times) in row.Figures.Durations)
        {
            if (times.Histogram.Total != times.Count)
                yield return $"{name} of '{row.Group.Key}' has {times.Count} samples, and {times.Histogram.Total} in its histogram";
            if (!IsInOrder(times.Min, times.P50, times.P90, times.P95, times.Max) || times.Min < 0)
                yield return $"the percentiles of {name} of '{row.Group.Key}' are in no order";
        }

        foreach (var metric in MetricCatalog.Durations)
        {
            var times = row.Figures.Durations;
            if (times.GetValueOrDefault(metric.BusinessName)?.Sum > (times.GetValueOrDefault(metric.Name)?.Sum ?? 0))
                yield return $"{metric.Name} of '{row.Group.Key}' is longer in business hours than by the clock";
        }
    }

    private static bool IsInOrder(params long[] values) => values.SequenceEqual(values.Order());
}
