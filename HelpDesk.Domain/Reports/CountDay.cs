namespace HelpDesk.Domain.Reports;

/// <summary>Counts one day from its events, which are read once, and once more where they are too many to keep.</summary>
/// <param name="samples">How many samples may be kept at a time.</param>
public sealed class CountDay(IActivityLog activity, IRequesterDays requesters, int samples = SampleBudget.Usual)
{
    // A third only where something came in between the first two.
    private const int MostLooks = 4;

    /// <summary>The backlog is still that of a desk that began on this day.</summary>
    public async Task<DayReport> RunAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var people = await requesters.CountAsync(day, cancellationToken);
        var tally = await LookAsync(new DayTally(samples), day, cancellationToken);
        for (var look = 1; look < MostLooks && tally.Unclear() is { Count: > 0 } unclear; look++)
            tally = await LookAsync(new DayTally(samples, unclear), day, cancellationToken);
        return tally.ToReport(day, people);
    }

    private async Task<DayTally> LookAsync(DayTally tally, DateOnly day, CancellationToken cancellationToken)
    {
        await foreach (var happened in activity.ReadDayAsync(day, cancellationToken))
            tally.Add(happened);
        return tally;
    }
}
