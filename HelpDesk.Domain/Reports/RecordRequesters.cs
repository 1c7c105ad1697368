using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Reports;

/// <summary>Notes down who was active on which day, and who was for the first time; doing so again changes nothing.</summary>
public sealed class RecordRequesters(IRequesterDays days, IDailyMetrics metrics)
{
    public async Task RunAsync(IReadOnlyList<TicketActivity> activities, CancellationToken cancellationToken)
    {
        foreach (var opened in activities.Where(happened => happened.Kind is TicketEventKind.Opened))
            await OpenedAsync(opened.Requester, opened.Day, cancellationToken);
        var wrote = activities.Where(happened => happened.Kind is TicketEventKind.Replied && happened.IsByRequester);
        foreach (var (requester, day) in wrote.Select(happened => (happened.Requester, happened.Day)).Distinct())
            await days.MarkAsync(requester, day, isNew: null, cancellationToken);
    }

    private async Task OpenedAsync(PersonId requester, DateOnly day, CancellationToken cancellationToken)
    {
        var isNew = await IsFirstAsync(requester, day, cancellationToken);
        await days.MarkAsync(requester, day, isNew, cancellationToken);
        // Whoever heard of an earlier ticket meanwhile may have taken the mark away before it was set.
        if (isNew && await days.FindFirstAsync(requester, cancellationToken) is { } first && first.Value < day)
            await TakeBackAsync(requester, day, cancellationToken);
    }

    // Tickets may be heard of in any order: the earliest day is the first, and a later one that was taken for it is no more.
    private async Task<bool> IsFirstAsync(PersonId requester, DateOnly day, CancellationToken cancellationToken)
    {
        while (true)
        {
            var known = await days.FindFirstAsync(requester, cancellationToken);
            if (known is not null && known.Value <= day)
                return known.Value == day;
            // Before, so that it is done though this run dies after the next step; and after, see above.
            if (known is not null)
                await TakeBackAsync(requester, known.Value, cancellationToken);
            if (!await days.TrySetFirstAsync(requester, day, known?.Version, cancellationToken))
                continue;
            if (known is not null)
                await TakeBackAsync(requester, known.Value, cancellationToken);
            return true;
        }
    }

    private async Task TakeBackAsync(PersonId requester, DateOnly day, CancellationToken cancellationToken)
    {
        await days.MarkAsync(requester, day, isNew: false, cancellationToken);
        await metrics.MarkDirtyAsync(day, cancellationToken);
    }
}
