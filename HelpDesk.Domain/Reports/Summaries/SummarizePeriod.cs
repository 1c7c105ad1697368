using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports.Summaries;

/// <summary>Use case: a period folded into one, with the period before it if asked for; one query in any case.</summary>
public sealed class SummarizePeriod(IDailyMetrics metrics)
{
    public async Task<Outcome<SummaryReport>> RunAsync(
        DateOnly from, DateOnly to, bool withPrevious, CancellationToken cancellationToken)
    {
        var created = Period.Create(from, to);
        if (!created.IsSuccess)
            return created.Error;

        var period = created.Value;
        var previous = withPrevious ? period.Previous : null;
        var rows = await metrics.ReadAsync(Dimension.Day, (previous ?? period).From, period.To, cancellationToken);
        return SummaryReport.Of(period, previous, rows);
    }
}
