using HelpDesk.Domain.Common;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Domain.Tickets.Lists;

namespace HelpDesk.Domain.Tickets.Projection;

/// <summary>
/// Use case: carries a ticket's new events to everything that is made from them. Each step is an upsert or a removal under a key
/// made from an event, so that running it twice, late, or twice at once changes nothing.
/// </summary>
public sealed class ProjectTicketChange(
    ITicketHistory history,
    ITicketViews views,
    IActivityLog activity,
    RecordRequesters requesters,
    IDailyMetrics metrics,
    DeskCalendar calendar,
    IEnumerable<IChangeListener> listeners)
{
    /// <param name="isRetry">A try before this one may have died half-way.</param>
    public async Task<ProjectionOutcome> RunAsync(
        TicketAnnouncement announcement, bool isRetry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // From the event before: the lists may still show the ticket as it stood then.
        var from = Math.Max(announcement.FirstSeq - 1, 1);
        var changes = await history.ReadChangesAsync(announcement.Ticket, from, cancellationToken);
        if (changes is not null)
            changes = await ProjectAsync(changes, from, announcement.Operation, isRetry, now, cancellationToken);

        var expired = now - announcement.At >= TicketAnnouncement.Lifetime;
        return expired || changes?.Has(announcement.Operation) == true ? ProjectionOutcome.Settled : ProjectionOutcome.TooEarly;
    }

    /// <summary>Everything up to a head that did not move while it was shown.</summary>
    private async Task<TicketChanges> ProjectAsync(
        TicketChanges first,
        int from,
        OperationId operation,
        bool isRetry,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        for (var changes = first; ; changes = (await history.ReadChangesAsync(first.Head.Id, from, cancellationToken))!)
        {
            // The cursor as it was at first: somebody else may move it past what this run has just shown.
            var pending = changes.Events.Where(e => e.Seq > first.Projected).ToList();
            var current = TicketPlacement.Of(changes.Head);
            if (pending.Count == 0 && !isRetry && !MayHavePutBack(changes, operation))
            {
                await views.HideAsync(Left(changes, operation), current, cancellationToken);
                return changes;
            }

            await RecordAsync([.. pending.Select(TicketActivity.Of)], cancellationToken);
            await MarkPastDaysAsync(pending, calendar.DayOf(now), cancellationToken);
            await views.ShowAsync(changes.Head, cancellationToken);
            await views.HideAsync(Shown(changes.Events), current, cancellationToken);
            if (await IsStillAsync(changes.Head, cancellationToken))
            {
                await TellAsync(changes with { Projected = first.Projected }, now, cancellationToken);
                await history.MoveCursorAsync(first, changes.Head.LastEventSeq, cancellationToken);
                return changes;
            }
        }
    }

    private Task RecordAsync(IReadOnlyList<TicketActivity> activities, CancellationToken cancellationToken) => Task.WhenAll(
        activity.UpsertAsync(activities, cancellationToken), requesters.RunAsync(activities, cancellationToken));

    private async Task TellAsync(TicketChanges changes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (changes.Pending.Count == 0)
            return;
        foreach (var listener in listeners)
            await listener.TellAsync(changes, now, cancellationToken);
    }

    // Of what one command did only the end was ever shown.
    private static IEnumerable<TicketPlacement> Shown(IReadOnlyList<TicketEvent> events) => events
        .Where((happened, i) => i + 1 == events.Count || events[i + 1].Operation != happened.Operation)
        .Select(TicketPlacement.After);

    // All is projected already. What the announcement's own writer showed in the lists, maybe late, is all that can be left.
    private static IEnumerable<TicketPlacement> Left(TicketChanges changes, OperationId operation) =>
        Shown([.. changes.Events.Where(e => e.Operation == operation)]);

    // A row whose key notes leave alone says what the announced change made of it, if that was shown after a newer note was.
    private static bool MayHavePutBack(TicketChanges changes, OperationId operation) =>
        changes.Events.LastOrDefault(e => e.Operation == operation) is { } own
        && own.Seq < changes.Head.LastEventSeq
        && own.After.PublicUpdatedAt == changes.Head.PublicUpdatedAt;

    private async Task<bool> IsStillAsync(Ticket head, CancellationToken cancellationToken)
    {
        var now = await history.FindHeadAsync(head.Id, cancellationToken);
        return now?.LastEventSeq == head.LastEventSeq;
    }

    // After the activity is written: a count that ran in between may have missed it and taken an earlier mark away. And before
    // the cursor moves: whoever dies here is followed by somebody who marks.
    private async Task MarkPastDaysAsync(IReadOnlyList<TicketEvent> events, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var day in events.Select(e => e.DeskDay).Where(day => day < today).Distinct())
            await metrics.MarkDirtyAsync(day, cancellationToken);
    }
}
