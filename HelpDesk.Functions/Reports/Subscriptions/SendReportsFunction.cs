using HelpDesk.Domain.Reports.Subscriptions;
using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Reports.Subscriptions;

/// <summary>Puts the reports on their way that are due, a few minutes after the figures were counted.</summary>
public sealed partial class SendReportsFunction(OrderReports orderReports, TimeProvider time, ILogger<SendReportsFunction> log)
{
    [Function("SendReports")]
    public async Task RunAsync([TimerTrigger("0 5,20,35,50 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var reports = await orderReports.RunAsync(time.GetUtcNow(), cancellationToken);
        LogOrdered(reports.Ordered, reports.Waiting, timer.IsPastDue);
    }

    [LoggerMessage(
        1, LogLevel.Information, "Ordered {Ordered} report(s), {Waiting} wait for their figures (past due: {PastDue})")]
    private partial void LogOrdered(int ordered, int waiting, bool pastDue);
}
