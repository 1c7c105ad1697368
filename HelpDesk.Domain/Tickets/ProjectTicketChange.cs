using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Domain.Tickets;

/// <summary>
/// Use case: carries a ticket's new events to everything that is made from them. Each step is an upsert under a key made
/// from the event, so that running it twice, late, or twice at once changes nothing.
/// </summary>
public sealed class ProjectTicketChange(
    ITicketStore tickets, ITicketViews views, IActivityLog activity, IDailyMetrics metrics, DeskCalendar calendar)
{
    public async Task<Projection> RunAsync(
        TicketAnnouncement announcement, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var changes = await tickets.ReadChangesAsync(announcement.Ticket, announcement.FirstSeq, cancellationToken);
        if (changes is not null)
            await ProjectAsync(changes, now, cancellationToken);

        var written = changes is not null && changes.Events.Any(e => e.Operation == announcement.Operation);
        var expired = now - announcement.At >= TicketAnnouncement.Lifetime;
        return written || expired ? Projection.Settled : Projection.TooEarly;
    }

    private async Task ProjectAsync(TicketChanges changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pending = changes.Pending;
        if (pending.Count == 0)
            return;

        await activity.UpsertAsync([.. pending.Select(TicketActivity.Of)], cancellationToken);
        await MarkPastDaysAsync(pending, calendar.DayOf(now), cancellationToken);
        await views.UpsertAsync(TicketSummary.Of(changes.Head), cancellationToken);
        await tickets.MoveCursorAsync(changes, pending[^1].Seq, cancellationToken);
    }

    // After the activity is written: a count that ran in between may have missed it and taken an earlier mark away. And before
    // the cursor moves: whoever dies here is followed by somebody who marks.
    private async Task MarkPastDaysAsync(IReadOnlyList<TicketEvent> events, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var day in events.Select(e => e.DeskDay).Where(day => day < today).Distinct())
            await metrics.MarkDirtyAsync(day, cancellationToken);
    }
}
