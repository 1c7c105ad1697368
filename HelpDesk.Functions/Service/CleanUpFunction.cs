using Microsoft.Azure.Functions.Worker;

namespace HelpDesk.Functions.Service;

/// <summary>Throws away, once a night, what was only kept for a while.</summary>
public sealed partial class CleanUpFunction(IRetention retention, TimeProvider time, ILogger<CleanUpFunction> log)
{
    [Function("CleanUp")]
    public async Task RunAsync([TimerTrigger("0 30 3 * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        LogSwept(await retention.SweepAsync(time.GetUtcNow(), cancellationToken), timer.IsPastDue);

    [LoggerMessage(1, LogLevel.Information, "Threw {Rows} outdated row(s) away (past due: {PastDue})")]
    private partial void LogSwept(int rows, bool pastDue);
}
