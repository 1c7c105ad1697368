using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports;

/// <summary>Use case: the figures of a period, day by day.</summary>
public sealed class ReadDailyFigures(IDailyMetrics metrics)
{
    /// <summary>As a whole, one row a day, days that nobody has counted yet included; divided, the rows there are.</summary>
    public async Task<Outcome<DailyFigures[]>> RunAsync(
        Dimension by, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var period = Period.Create(from, to);
        if (!period.IsSuccess)
            return period.Error;
        var rows = await metrics.ReadAsync(by, from, to, cancellationToken);
        return by is Dimension.Day ? period.Value.Fill(rows) : [.. rows];
    }
}
