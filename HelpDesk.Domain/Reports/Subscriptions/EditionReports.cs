using HelpDesk.Domain.Reports.Summaries;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>
/// The reports that are being sent: each is folded once for all its subscribers, who get it within minutes of each other.
/// </summary>
public sealed class EditionReports(IDailyMetrics metrics, TimeProvider time) : IDisposable
{
    /// <summary>Figures that are final hardly ever change: only an event that comes very late, or a rebuild, does that.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<Edition, (SummaryReport Report, DateTimeOffset At)> _known = [];

    /// <summary>With the period before, which of a month is the month before; one query.</summary>
    public async Task<SummaryReport> ReadAsync(Edition edition, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            foreach (var old in _known.Where(one => (now - one.Value.At).Duration() >= Kept).ToList())
                _known.Remove(old.Key);
            if (_known.TryGetValue(edition, out var known))
                return known.Report;

            var report = await FoldAsync(edition, cancellationToken);
            if (IsReady(report))
                _known[edition] = (report, now);
            return report;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Whether every day is counted for good. The days before the desk's first one never are: nobody counts them, and days are
    /// counted one after the other, so that only they are missing at the beginning.
    /// </summary>
    public static bool IsReady(SummaryReport report)
    {
        var days = report.Days.SkipWhile(day => day.Stamp.Revision == 0).ToList();
        return days.Count > 0 && days.All(day => day.Stamp.IsFinal);
    }

    public void Dispose() => _gate.Dispose();

    private async Task<SummaryReport> FoldAsync(Edition edition, CancellationToken cancellationToken)
    {
        var (period, before) = (edition.Period, edition.Previous.Period);
        var rows = await metrics.ReadAsync(Dimension.Day, before.From, period.To, cancellationToken);
        return SummaryReport.Of(period, before, rows);
    }
}
