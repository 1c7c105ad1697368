using HelpDesk.Domain.Common;
using HelpDesk.Domain.Jobs;

namespace HelpDesk.Domain.Tickets.Lists;

/// <summary>
/// Use case: makes all lists anew from the tickets, in steps, while the desk goes on working: for a new layout of their rows, and
/// for whatever else may have befallen them.
/// </summary>
public sealed class RebuildViews(ITicketStore tickets, ITicketViews views, IJobs jobs, IRebuildSteps steps)
{
    private const int TicketsAStep = 100;

    private const int RowsAStep = 500;

    private const int AtOnce = 8;

    public async Task<Job> StartAsync(Act act, CancellationToken cancellationToken)
    {
        var id = new JobId(act.Operation.ToString());
        var job = new Job(id, JobKind.RebuildViews, JobStatus.Running, Step: 1, Done: 0, act.By.Id, act.At, act.At);
        await jobs.AddAsync(job, cancellationToken);
        await steps.PutAsync(new RebuildStep(id, job.Step, RebuildPhase.Show, After: null), cancellationToken);
        return job;
    }

    /// <summary>Does one step and puts the next. A step that comes again, late or twice at once, does no harm.</summary>
    public async Task RunAsync(RebuildStep step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var job = await jobs.FindAsync(step.Job, cancellationToken);
        if (job is null || step.Number < job.Value.Step)
            return;

        var (done, after) = step.Phase is RebuildPhase.Show
            ? await ShowAsync(step.After, cancellationToken)
            : await PruneAsync(step.After, cancellationToken);

        var next = Next(step, after);
        // The next one first: whoever dies in between does this one again.
        if (next is not null)
            await steps.PutAsync(next, cancellationToken);
        await jobs.TrySaveAsync(
            job.Value.After(step.Number, done, isLast: next is null, now), job.Version, cancellationToken);
    }

    private static RebuildStep? Next(RebuildStep step, string? after)
    {
        if (after is not null)
            return step with { Number = step.Number + 1, After = after };
        return step.Phase is RebuildPhase.Show
            ? step with { Number = step.Number + 1, Phase = RebuildPhase.Prune, After = null }
            : null;
    }

    private async Task<(int Done, string? After)> ShowAsync(string? after, CancellationToken cancellationToken)
    {
        var page = await tickets.ListAsync(after, TicketsAStep, cancellationToken);
        foreach (var some in page.Items.Chunk(AtOnce))
            await Task.WhenAll(some.Select(ticket => ShowAsync(ticket, cancellationToken)));
        return (page.Items.Count, page.Next);
    }

    /// <summary>Until the ticket did not move while it was shown.</summary>
    private async Task ShowAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        for (var shown = ticket; ;)
        {
            await views.ShowAsync(shown, cancellationToken);
            var now = await tickets.FindAsync(ticket.Id, cancellationToken);
            if (now is null || now.LastEventSeq == shown.LastEventSeq)
                return;
            await views.HideAsync([TicketPlacement.Of(shown)], TicketPlacement.Of(now), cancellationToken);
            shown = now;
        }
    }

    private async Task<(int Done, string? After)> PruneAsync(string? after, CancellationToken cancellationToken)
    {
        var page = await views.ScanAsync(after, RowsAStep, cancellationToken);
        foreach (var some in page.Items.GroupBy(place => place.Ticket).Chunk(AtOnce))
            await Task.WhenAll(some.Select(places => PruneAsync(places.Key, [.. places], cancellationToken)));
        return (0, page.Next);
    }

    // The ticket is read after its rows were: a row that does not show it as it stands now never will again.
    private async Task PruneAsync(TicketId id, ViewPlace[] places, CancellationToken cancellationToken) =>
        await views.PruneAsync(places, await tickets.FindAsync(id, cancellationToken), cancellationToken);
}
