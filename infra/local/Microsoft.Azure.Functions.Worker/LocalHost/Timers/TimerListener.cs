using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>Runs one function when its schedule says so: never twice at once, and once for any number of missed runs.</summary>
internal sealed partial class TimerListener : IListener, IDisposable
{
    private const int OccurrencesShown = 3;

    // Short, because a machine that slept has not counted the time.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LastMoment = TimeSpan.FromSeconds(1);

    private readonly string _name;
    private readonly TimerSchedule _schedule;
    private readonly bool _runOnStartup;
    private readonly TimerRuns _runs;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _graceIsOver = new();
    private Task? _loop;

    /// <exception cref="InvalidOperationException">The schedule cannot be read; the message says why.</exception>
    public TimerListener(
        FunctionDescriptor function,
        string schedule,
        bool useMonitor,
        bool runOnStartup,
        IFunctionInvoker invoker,
        IScheduleMonitor monitor,
        IConfiguration configuration,
        TimeProvider time,
        ILogger<TimerListener> logger)
    {
        (_name, _runOnStartup, _time, _logger) = (function.Name, runOnStartup, time, logger);
        try
        {
            _schedule = TimerSchedule.Parse(schedule, configuration);
        }
        catch (FormatException exception)
        {
            var message = $"The timer of the function '{_name}' cannot run: {exception.Message}";
            throw new InvalidOperationException(message, exception);
        }
        var kept = useMonitor && !_schedule.IsWithinTheMinute ? new KeptStatus(_name, monitor, time, logger) : null;
        _runs = new TimerRuns(function, _schedule, invoker, kept, time, logger);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_loop is not null)
            throw new InvalidOperationException($"The timer of the function '{_name}' has been started before.");
        var now = _time.GetUtcNow();
        await _runs.LoadAsync(now, cancellationToken);
        LogNext(_name, _schedule, NextOccurrences(now));
        var isPastDue = now > _runs.Next;
        _loop = Task.Run(() => LoopAsync(isPastDue), CancellationToken.None);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        if (_loop is null || await EndsAsync(_loop, Timeout.InfiniteTimeSpan, cancellationToken))
            return;
        await _graceIsOver.CancelAsync();
        await EndsAsync(_loop, LastMoment, CancellationToken.None);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _graceIsOver.Dispose();
    }

    private async Task LoopAsync(bool isPastDue)
    {
        try
        {
            if (isPastDue)
                await RunDueAsync(isPastDue);
            else if (_runOnStartup)
                await _runs.RunAsync(isPastDue: false, _graceIsOver.Token);
            while (true)
            {
                await WaitUntilAsync(_runs.Next);
                await RunDueAsync(isPastDue: false);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // That is how it ends.
        }
    }

    private async Task RunDueAsync(bool isPastDue)
    {
        while (await _runs.RunDueAsync(isPastDue, _stopping.Token, _graceIsOver.Token) is { } tryAgainAt)
            await WaitUntilAsync(tryAgainAt);
    }

    private async Task WaitUntilAsync(DateTimeOffset moment)
    {
        _stopping.Token.ThrowIfCancellationRequested();
        while (moment - _time.GetUtcNow() is { Ticks: > 0 } rest)
        {
            // Rounded up: a delay of less than a millisecond is none.
            var wait = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Min(rest.TotalMilliseconds, LongestWait.TotalMilliseconds)));
            await Task.Delay(wait, _time, _stopping.Token);
        }
    }

    private string NextOccurrences(DateTimeOffset now)
    {
        var moments = new List<string>();
        var next = _schedule.Next(now);
        while (moments.Count < OccurrencesShown && next < DateTimeOffset.MaxValue)
        {
            moments.Add(next.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture));
            next = _schedule.Next(next);
        }
        return moments.Count == 0 ? "never" : string.Join(", ", moments);
    }

    private static async Task<bool> EndsAsync(Task task, TimeSpan limit, CancellationToken cancellationToken)
    {
        await task.WaitAsync(limit, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return task.IsCompleted;
    }

    [LoggerMessage(1, LogLevel.Information, "Timer {Function} ({Schedule}) runs next: {Occurrences}.")]
    private partial void LogNext(string function, TimerSchedule schedule, string occurrences);
}
