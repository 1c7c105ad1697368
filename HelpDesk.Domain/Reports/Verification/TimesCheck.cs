using HelpDesk.Domain.Reports.Metrics;

namespace HelpDesk.Domain.Reports.Verification;

/// <summary>What is said of how long things took fits together.</summary>
internal static class TimesCheck
{
    public static ReportCheck Check { get; } = new(
        "times",
        "Histograms have as many samples as were counted, percentiles are in order, business hours are within the clock's.",
        Find);

    private static void Find(VerifiedDay day, ICollection<string> faults)
    {
        foreach (var row in day.Parts.Prepend(day.Whole))
            Find(row, faults);
    }

    private static void Find(DailyFigures row, ICollection<string> faults)
    {
        foreach (var (name, times) in row.Figures.Durations)
        {
            if (times.Histogram.Total != times.Count)
                faults.Add($"{name} of '{row.Group.Key}' has {times.Count} samples, its histogram {times.Histogram.Total}");
            if (!IsInOrder(times.Min, times.P50, times.P90, times.P95, times.Max) || times.Min < 0)
                faults.Add($"the percentiles of {name} of '{row.Group.Key}' are in no order");
        }

        foreach (var metric in MetricCatalog.Durations)
        {
            var times = row.Figures.Durations;
            if (times.GetValueOrDefault(metric.BusinessName)?.Sum > (times.GetValueOrDefault(metric.Name)?.Sum ?? 0))
                faults.Add($"{metric.Name} of '{row.Group.Key}' is longer in business hours than by the clock");
        }
    }

    private static bool IsInOrder(params long[] values) => values.SequenceEqual(values.Order());
}
