using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports;

/// <summary>
/// Brings days up to date one after the other: counts those that are asked for, and lets the backlog of all others follow from
/// the day before. What is as it should be is not written again.
/// </summary>
public sealed class UpdateDays(IDailyMetrics metrics, CountDay count, DeskCalendar calendar)
{
    /// <summary>How long after its end a day waits for events that are still on their way.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private const int Attempts = 5;

    /// <returns>How many days were done: fewer than there are if somebody else kept overtaking. Later ones must wait then, for
    /// their backlog follows from the earlier.</returns>
    public async Task<int> RunAsync(
        DateOnly first, DateOnly last, Predicate<DateOnly> mustCount, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var start = first;
        var before = await metrics.FindAsync(start.AddDays(-1), cancellationToken);
        for (; before.IsTorn; before = await metrics.FindAsync(start.AddDays(-1), cancellationToken))
            start = start.AddDays(-1);

        var previous = before.Report;
        for (var day = start; day <= last; day = day.AddDays(1))
        {
            previous = await UpdateAsync(day, previous, mustCount(day), now, cancellationToken);
            if (previous is null)
                return Math.Max(0, day.DayNumber - first.DayNumber);
        }

        return last.DayNumber - first.DayNumber + 1;
    }

    // Whoever writes second has met somebody who may have read less: it counts again, and the last count has read the most.
    private async Task<DayReport?> UpdateAsync(
        DateOnly day, DayReport? previous, bool mustCount, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var found = await metrics.FindAsync(day, cancellationToken);
            previous = await NewestAsync(day.AddDays(-1), previous, cancellationToken);
            var report = found is { Report: { } known, IsTorn: false } && !mustCount
                ? known
                : await CountAsync(day, now, cancellationToken);
            report = report.After(previous);
            if (found is { Report: { } same, IsTorn: false } && report.SameAs(same))
                return same;

            var stamp = report.Stamp with { Revision = found.LastRevision + 1, ComputedAt = now };
            report = report with { Stamp = stamp };
            if (await metrics.TrySaveAsync(report, found, cancellationToken))
                return report;
            mustCount = true;
        }

        return null;
    }

    // Read after the day itself: whoever writes the day before from now on writes this one too, and is met there.
    private async Task<DayReport?> NewestAsync(DateOnly day, DayReport? known, CancellationToken cancellationToken)
    {
        var rows = await metrics.ReadAsync(Dimension.Day, day, day, cancellationToken);
        return rows.SingleOrDefault()?.Stamp.Revision == known?.Stamp.Revision
            ? known
            : (await metrics.FindAsync(day, cancellationToken)).Report;
    }

    private async Task<DayReport> CountAsync(DateOnly day, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var report = await count.RunAsync(day, cancellationToken);
        return report with { Stamp = report.Stamp with { IsFinal = now >= calendar.EndOf(day) + Grace } };
    }
}
