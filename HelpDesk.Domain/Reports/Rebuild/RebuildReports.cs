using HelpDesk.Domain.Common;
using HelpDesk.Domain.Jobs;

namespace HelpDesk.Domain.Reports.Rebuild;

/// <summary>
/// Use case: counts the days of a period anew, one a step, and lets the backlog of all later days follow: for definitions that
/// have changed, and for whatever else may have befallen the rows. A row that is right stays as it is.
/// </summary>
public sealed class RebuildReports(UpdateDays update, IJobs jobs, IReportRebuildSteps steps, DeskCalendar calendar)
{
    /// <summary>The period, or what is wrong with it.</summary>
    public Outcome<Period> Check(DateOnly? from, DateOnly? to, Act act) =>
        Period.Create(from, to, notAfter: calendar.DayOf(act.At));

    public async Task<Outcome<Job>> StartAsync(DateOnly? from, DateOnly? to, Act act, CancellationToken cancellationToken)
    {
        var period = Check(from, to, act);
        if (!period.IsSuccess)
            return period.Error;

        var id = new JobId(act.Operation.ToString());
        var job = new Job(id, JobKind.RebuildReports, JobStatus.Running, Step: 1, Done: 0, act.By.Id, act.At, act.At)
        {
            Total = period.Value.Days,
        };
        await jobs.AddAsync(job, cancellationToken);
        await steps.PutAsync(
            new ReportRebuildStep(id, job.Step, period.Value.From, period.Value.To), cancellationToken);
        return job;
    }

    /// <summary>Does one step and puts the next. A step that comes again, late or twice at once, does no harm.</summary>
    public async Task RunAsync(ReportRebuildStep step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var job = await jobs.FindAsync(step.Job, cancellationToken);
        if (job is null || step.Number < job.Value.Step)
            return;

        var isLast = step.Day > step.To;
        await UpdateAsync(step.Day, isLast ? calendar.DayOf(now) : step.Day, !isLast, now, cancellationToken);
        // The next one first: whoever dies in between does this one again.
        if (!isLast)
        {
            var next = step with { Number = step.Number + 1, Day = step.Day.AddDays(1) };
            await steps.PutAsync(next, cancellationToken);
        }

        await jobs.TrySaveAsync(
            job.Value.After(step.Number, isLast ? 0 : 1, isLast, now), job.Version, cancellationToken);
    }

    private async Task UpdateAsync(
        DateOnly first, DateOnly last, bool mustCount, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var done = await update.RunAsync(first, last, _ => mustCount, now, cancellationToken);
        // Thrown, so that the step comes again.
        if (done <= last.DayNumber - first.DayNumber)
            throw new InvalidOperationException($"{first.AddDays(done):yyyy-MM-dd} was overtaken again and again.");
    }
}
