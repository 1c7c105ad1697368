using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Reports.Metrics;
using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Domain.Reports.Summaries;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Days with figures that follow from their dates.</summary>
internal static class ReportDays
{
    private const long Hour = 3600;

    public static SummaryReport Report(Edition edition, bool hasPrevious = true)
    {
        var rows = Days(edition.Previous.First, edition.Previous.Last).Where(_ => hasPrevious)
            .Concat(Days(edition.First, edition.Last)).ToList();
        return new(
            PeriodSummary.Of(edition.Period, rows),
            PeriodSummary.Of(edition.Previous.Period, rows),
            [.. rows.Where(row => row.Day >= edition.First)])
        {
            Revisions = [],
        };
    }

    /// <summary>Writes some days as final ones.</summary>
    public static async Task KeepAsync(this IDailyMetrics metrics, DateOnly first, DateOnly last)
    {
        foreach (var row in Days(first, last))
        {
            var found = await metrics.FindAsync(row.Day, CancellationToken.None);
            var stamp = row.Stamp with { Revision = (found.Report?.Stamp.Revision ?? 0) + 1 };
            var groups = new Dictionary<Group, GroupFigures> { [Group.Whole] = new(null, row.Figures) };
            Assert.True(await metrics.TrySaveAsync(new(row.Day, groups, stamp), found, CancellationToken.None));
        }
    }

    private static IEnumerable<DailyFigures> Days(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var stamp = new DayStamp(true, 1, Given.Noon, null, MetricCatalog.DefinitionVersion);
            yield return new(day, Group.Whole, null, Of(day), stamp);
        }
    }

    private static Figures Of(DateOnly day)
    {
        var counts = MetricCatalog.Counts.ToDictionary(metric => metric.Name, _ => 1L);
        (counts["created"], counts["closed"]) = (3 + (day.DayNumber * 7 % 11), 2 + (day.DayNumber * 5 % 9));
        var times = new Dictionary<string, Distribution>
        {
            ["firstResponse"] = One((day.Day % 5 * 900) + 600),
            ["resolution"] = One((day.Day % 7 * 9 * Hour) + (2 * Hour) + 600),
        };
        var backlog = Backlog.Of([new(new(BacklogCellKind.Status, (int)TicketStatus.Open), 8 + (day.DayNumber % 6))]);
        return new(counts, times, backlog, Backlog.None);
    }

    private static Distribution One(long seconds) =>
        new(1, seconds, seconds, seconds, seconds, seconds, seconds, Histogram.Of([new(Histogram.BucketOf(seconds), 1)]));
}
