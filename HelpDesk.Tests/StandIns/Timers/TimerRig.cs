using System.Collections.Concurrent;
using System.Reflection;
using System.Threading.Channels;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using HelpDesk.Tests.Fixtures;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Azure.Functions.Worker.LocalHost.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.StandIns.Timers;

/// <summary>One host with one timer on real storage, by a clock the test moves. What the function does, the test says.</summary>
internal sealed class TimerRig : IFunctionInvoker, IHostStorage, ILogger<TimerListener>, IAsyncDisposable
{
    private static readonly CancellationToken NoGrace = new(canceled: true);

    private readonly string _connectionString;
    private readonly Channel<Run> _runs = Channel.CreateUnbounded<Run>();
    private readonly List<TimerListener> _listeners = [];
    private int _count;
    private int _running;

    public TimerRig(AzuriteFixture azurite, ManualTimeProvider clock, string? hostId = null)
    {
        (_connectionString, Clock, HostId) = (azurite.ConnectionString, clock, hostId ?? Guid.NewGuid().ToString("N"));
        Monitor = NewMonitor();
    }

    public ManualTimeProvider Clock { get; }

    public string HostId { get; }

    /// <summary>What the next listener keeps its status with.</summary>
    public IScheduleMonitor Monitor { get; set; }

    /// <summary>What the function does; nothing, at first.</summary>
    public Func<Run, Task> Function { get; set; } = _ => Task.CompletedTask;

    public int Count => _count;

    public int MostAtOnce { get; private set; }

    public ConcurrentQueue<string> Log { get; } = new();

    public static FunctionDescriptor Descriptor { get; } = new(
        "Tick", ((Delegate)Tick).Method, ((Delegate)Tick).Method.GetParameters()[0], new ObsoleteAttribute());

    public IScheduleMonitor NewMonitor() => new TableScheduleMonitor(this, HostId, Clock);

    public Task<TimerStatus?> StatusAsync() => NewMonitor().ReadAsync(Descriptor.Name, CancellationToken.None);

    public TimerListener Listener(string schedule, bool useMonitor = true, bool runOnStartup = false)
    {
        var listener = new TimerListener(
            Descriptor, schedule, useMonitor, runOnStartup, this, Monitor, new ConfigurationBuilder().Build(), Clock, this);
        _listeners.Add(listener);
        return listener;
    }

    public async Task<TimerListener> StartAsync(string schedule, bool useMonitor = true, bool runOnStartup = false)
    {
        var listener = Listener(schedule, useMonitor, runOnStartup);
        await listener.StartAsync(CancellationToken.None);
        return listener;
    }

    public async Task<Run> RunAsync() => await _runs.Reader.ReadAsync(Soon());

    /// <summary>Moves the clock once whoever uses it waits, and waits until he does again.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        await WaitingAsync();
        Clock.Advance(time);
        await WaitingAsync();
    }

    /// <summary>Waits until storage says that this is the next moment.</summary>
    public async Task NextIsAsync(DateTimeOffset expected)
    {
        var deadline = Soon();
        while ((await StatusAsync())?.Next != expected)
            await Task.Delay(5, deadline);
    }

    public Task WaitingAsync() => UntilAsync(() => Clock.Armed > 0);

    public static async Task UntilAsync(Func<bool> condition)
    {
        var deadline = Soon();
        while (!condition())
            await Task.Delay(5, deadline);
    }

    public async Task InvokeAsync(FunctionDescriptor function, TriggerInput input, CancellationToken cancellationToken)
    {
        var run = new Run((string)input.Value!, Clock.GetUtcNow(), cancellationToken);
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _running));
        Interlocked.Increment(ref _count);
        _runs.Writer.TryWrite(run);
        try
        {
            await Function(run);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    public TableServiceClient Tables() => new(_connectionString);

    public QueueServiceClient Queues(string? connection) => throw new NotSupportedException("A timer has no queue.");

    void ILogger.Log<TState>(
        LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Log.Enqueue($"{level}: {formatter(state, exception)}");

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    public async ValueTask DisposeAsync()
    {
        foreach (var listener in _listeners)
        {
            await listener.StopAsync(NoGrace);
            listener.Dispose();
        }
    }

    private static void Tick(string timer) => _ = timer;

    private static CancellationToken Soon() => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;

    internal sealed record Run(string Value, DateTimeOffset At, CancellationToken Token);
}
