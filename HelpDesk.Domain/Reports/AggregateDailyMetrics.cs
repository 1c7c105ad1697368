using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports;

/// <summary>
/// Use case: brings the report table up to date: every day since the last final one, however many were missed, today so far, the
/// days that late events have marked, and the backlog of all days after those. Running it twice or twice at once does no harm.
/// </summary>
public sealed class AggregateDailyMetrics(
    IActivityLog activity, IDailyMetrics metrics, UpdateDays update, DeskCalendar calendar)
{
    /// <summary>The number of days that are up to date now and may not have been.</summary>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The marks are read before any activity: an event that comes later marks its day anew.
        var marks = await metrics.DirtyDaysAsync(cancellationToken);
        var today = calendar.DayOf(now);
        var open = await metrics.FirstOpenDayAsync(cancellationToken)
            ?? await activity.FirstDayAsync(cancellationToken)
            ?? today;
        var marked = marks.Select(mark => mark.Value).Where(day => day <= today).ToHashSet();
        var first = marked.Append(open).Append(today).Min();

        var done = await update.RunAsync(
            first, today, day => day >= open || marked.Contains(day), now, cancellationToken);
        // Not before the last day: whoever is stopped half-way must find the mark again, or later backlogs would not follow.
        if (done <= today.DayNumber - first.DayNumber)
            return done;
        foreach (var mark in marks.Where(mark => marked.Contains(mark.Value)))
            await metrics.ClearDirtyAsync(mark, cancellationToken);
        return done;
    }
}
