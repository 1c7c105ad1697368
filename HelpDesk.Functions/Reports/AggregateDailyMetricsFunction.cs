using HelpDesk.Domain.Reports;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Reports;

/// <summary>Brings the report table up to date, every quarter of an hour.</summary>
public sealed partial class AggregateDailyMetricsFunction(
    AggregateDailyMetrics aggregate, TimeProvider time, ILogger<AggregateDailyMetricsFunction> log)
{
    [Function("AggregateDailyMetrics")]
    public async Task RunAsync([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var days = await aggregate.RunAsync(time.GetUtcNow(), cancellationToken);
        LogCounted(days, timer.IsPastDue);
    }

    [LoggerMessage(1, LogLevel.Information, "Counted {Days} day(s) (past due: {PastDue})")]
    private partial void LogCounted(int days, bool pastDue);
}
