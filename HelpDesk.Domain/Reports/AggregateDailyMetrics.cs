using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports;

/// <summary>
/// Use case: brings the report table up to date: every day since the last final one, however many were missed, today so far,
/// and the days that late events have marked. Running it twice or twice at once does no harm.
/// </summary>
public sealed class AggregateDailyMetrics(IActivityLog activity, IDailyMetrics metrics, DeskCalendar calendar)
{
    /// <summary>How long after its end a day waits for events that are still on their way.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private const int Attempts = 5;

    /// <summary>The number of days that were counted.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The marks are read before any activity: an event that comes later marks its day anew.
        var marks = await metrics.DirtyDaysAsync(cancellationToken);
        var days = await DaysAsync([.. marks.Select(mark => mark.Value)], calendar.DayOf(now), cancellationToken);
        var counted = new HashSet<DateOnly>();
        foreach (var day in days)
        {
            // In order, or not at all: a later day that is final would hide this one for good.
            if (!await CountAsync(day, now, cancellationToken))
                break;
            counted.Add(day);
        }

        foreach (var mark in marks.Where(mark => counted.Contains(mark.Value)))
            await metrics.ClearDirtyAsync(mark, cancellationToken);
        return counted.Count;
    }

    private async Task<SortedSet<DateOnly>> DaysAsync(DateOnly[] marked, DateOnly today, CancellationToken cancellationToken)
    {
        var first = await metrics.FirstOpenDayAsync(cancellationToken)
            ?? await activity.FirstDayAsync(cancellationToken)
            ?? today;
        var days = new SortedSet<DateOnly>(marked) { today };
        for (var day = first; day < today; day = day.AddDays(1))
            days.Add(day);
        return days;
    }

    // Whoever writes second has met somebody who may have read less: it counts again, and the last count has read the most.
    private async Task<bool> CountAsync(DateOnly day, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = await metrics.FindAsync(day, cancellationToken);
            var tally = new DayTally();
            await foreach (var happened in activity.ReadDayAsync(day, cancellationToken))
                tally.Add(happened);

            var isFinal = now >= calendar.EndOf(day) + Grace;
            var figures = tally.ToFigures(day, isFinal, (before?.Value.Revision ?? 0) + 1, now);
            if (await metrics.TrySaveAsync(figures, before?.Version, cancellationToken))
                return true;
        }

        return false;
    }
}
