using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>The runs of one timer, one after the other, and the status between them.</summary>
internal sealed partial class TimerRuns(
    FunctionDescriptor function,
    TimerSchedule schedule,
    IFunctionInvoker invoker,
    KeptStatus? kept,
    TimeProvider time,
    ILogger logger)
{
    private static readonly Dictionary<string, object?> NoMetadata = [];

    private readonly ILogger _logger = logger;
    private TimerStatus? _status;

    public DateTimeOffset Next => _status!.Next;

    public async Task LoadAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        _status = kept is null ? TimerStatus.First(schedule, now) : await kept.LoadAsync(schedule, now, cancellationToken);

    /// <summary>Runs what is due, unless another process has; or says when to ask again, because one does.</summary>
    public async Task<DateTimeOffset?> RunDueAsync(bool isPastDue, CancellationToken stopping, CancellationToken graceIsOver)
    {
        switch (kept is null ? new TimerClaim.Granted() : await kept.ClaimAsync(Next, stopping))
        {
            case TimerClaim.Done done:
                _status = done.Status;
                return null;
            case TimerClaim.Busy busy:
                return busy.Until;
            default:
                await RunAsync(isPastDue, graceIsOver);
                return null;
        }
    }

    public async Task RunAsync(bool isPastDue, CancellationToken graceIsOver)
    {
        var started = time.GetUtcNow();
        using var ended = new CancellationTokenSource();
        var claim = kept?.HoldAsync(ended.Token) ?? Task.CompletedTask;
        await InvokeAsync(isPastDue, graceIsOver);
        await ended.CancelAsync();
        await claim;
        _status = TimerStatus.AfterRun(schedule, started);
        if (kept is not null)
            await kept.SaveAsync(_status);
    }

    private async Task InvokeAsync(bool isPastDue, CancellationToken graceIsOver)
    {
        try
        {
            var value = JsonSerializer.Serialize(new { ScheduleStatus = kept is null ? null : _status, IsPastDue = isPastDue });
            await invoker.InvokeAsync(function, new TriggerInput(value, NoMetadata), graceIsOver);
        }
#pragma warning disable CA1031 // Whatever a function throws, its schedule goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, function.Name);
        }
    }

    [LoggerMessage(2, LogLevel.Error, "Timer {Function} failed; its schedule goes on.")]
    private partial void LogFailed(Exception exception, string function);
}
