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
        var first = withPrevious ? period.Previous.From : period.From;
        var rows = await metrics.ReadAsync(Dimension.Day, first, period.To, cancellationToken);
        return new SummaryReport(
            PeriodSummary.Of(period, rows),
            withPrevious ? PeriodSummary.Of(period.Previous, rows) : null,
            period.Fill(rows.Where(row => period.Contains(row.Day))))
        {
            Revisions = [.. rows.Select(row => (row.Day, row.Stamp.Revision))],
        };
    }
}
