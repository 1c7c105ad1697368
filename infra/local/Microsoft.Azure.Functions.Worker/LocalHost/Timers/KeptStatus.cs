using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>One timer's status in storage. After the start a storage that fails costs a line in the log, never a run.</summary>
internal sealed partial class KeptStatus(string function, IScheduleMonitor monitor, TimeProvider time, ILogger logger)
{
    private readonly ILogger _logger = logger;

    public async Task<TimerStatus> LoadAsync(TimerSchedule schedule, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stored = await monitor.ReadAsync(function, cancellationToken);
        var status = stored?.Under(schedule, now) ?? TimerStatus.First(schedule, now);
        if (status != stored)
            await monitor.WriteAsync(function, status, cancellationToken);
        return status;
    }

    /// <summary>Without an answer the claim counts as granted: twice is better than not at all.</summary>
    public async Task<TimerClaim> ClaimAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        TimerClaim claim = new TimerClaim.Granted();
        await TryAsync(async () => claim = await monitor.ClaimAsync(function, due, cancellationToken), cancellationToken);
        return claim;
    }

    public async Task HoldAsync(CancellationToken ended)
    {
        using var timer = new PeriodicTimer(monitor.ClaimPeriod / 3, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
                await TryAsync(() => monitor.RenewAsync(function, ended), ended);
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    public Task SaveAsync(TimerStatus status) =>
        TryAsync(() => monitor.WriteAsync(function, status, CancellationToken.None), CancellationToken.None);

    // A storage call that takes too long is cancelled too, and not by us.
    private async Task TryAsync(Func<Task> action, CancellationToken cancellationToken)
    {
        try
        {
            await action();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, function);
        }
    }

    [LoggerMessage(3, LogLevel.Warning, "The status of timer {Function} could not be kept in storage.")]
    private partial void LogFailed(Exception exception, string function);
}
