using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Queues;

/// <summary>
/// Feeds one function from one queue. Its clients must read and write text as it stands in the queue
/// (<see cref="QueueMessageEncoding.None"/>): what is not base64 has to reach the poison queue as it is.
/// </summary>
internal sealed class QueueListener : IListener, IDisposable
{
    /// <summary>How long storage has for the last words when the grace period is over.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _shutdown = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly List<Task> _running = [];
    private readonly FunctionDescriptor _function;
    private readonly QueueClient _queue;
    private readonly QueueSettings _settings;
    private readonly MessageRun _run;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private bool _isDisposed;
    private bool _exists;
    private Task _polling = Task.CompletedTask;

    public QueueListener(
        FunctionDescriptor function,
        QueueServiceClient queues,
        string queueName,
        QueueSettings settings,
        IFunctionInvoker invoker,
        ILogger logger,
        TimeProvider time)
    {
        (_function, _settings, _logger, _time) = (function, settings, logger, time);
        _queue = queues.GetQueueClient(queueName);
        var poisonQueue = QueueNames.Poison(queueName) is { } poison ? queues.GetQueueClient(poison) : null;
        _run = new(function, _queue, poisonQueue, settings, invoker, logger, time);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _polling = PollAsync(_stop.Token, _shutdown.Token, _abort.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await using var _ = cancellationToken.Register(Hurry);
        try
        {
            await DrainAsync().WaitAsync(_abort.Token);
        }
        catch (OperationCanceledException)
        {
            _logger.Abandoned(_function.Name);
        }
    }

    /// <summary>Without <see cref="StopAsync"/> an end like a crash: what was received is hidden until its time is up.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        foreach (var source in (CancellationTokenSource[])[_stop, _abort, _shutdown])
        {
            source.Cancel();
            source.Dispose();
        }
    }

    private void Hurry()
    {
        _ = _shutdown.CancelAsync();
        _abort.CancelAfter(LastWords);
    }

    private async Task DrainAsync()
    {
        await _polling;
        await Task.WhenAll(_running);
    }

    private async Task PollAsync(CancellationToken stop, CancellationToken shutdown, CancellationToken abort)
    {
        await Task.Yield();
        var emptyBefore = 0;
        while (!stop.IsCancellationRequested)
        {
            var messages = await ReceiveAsync(stop, abort);
            var isLate = stop.IsCancellationRequested;
            foreach (var message in messages)
            {
                _running.Add(isLate
                    ? _run.ReturnAsync(message, abort)
                    : Task.Run(() => _run.HandleAsync(message, shutdown, abort), abort));
            }
            emptyBefore = messages.Length > 0 ? 0 : emptyBefore + 1;
            await PauseAsync(emptyBefore, stop);
        }
    }

    /// <summary>Not cut off by a stop at once: what the service hides for an answer nobody reads is lost for minutes.</summary>
    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken stop, CancellationToken abort)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(abort);
        await using var _ = stop.Register(() => end.CancelAfter(LastWords));
        try
        {
            _exists = _exists || await _queue.ExistsAsync(end.Token);
            return _exists ? await ReceiveAsync(end.Token) : [];
        }
        catch (RequestFailedException trouble) when (trouble.IsQueueGone())
        {
            _exists = false;
        }
        catch (Exception trouble)
        {
            if (!end.IsCancellationRequested)
                _logger.Unreachable(trouble, _queue.Name);
        }
        return [];
    }

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken cancellationToken)
    {
        var messages = await _queue.ReceiveMessagesAsync(_settings.BatchSize, _settings.Invisibility, cancellationToken);
        if (messages.Value.Length > 0)
            _logger.Received(messages.Value.Length, _queue.Name, _function.Name);
        return messages.Value;
    }

    /// <summary>An empty queue is left alone for a while; after a batch the next is fetched when few enough are left.</summary>
    private async Task PauseAsync(int empty, CancellationToken stop)
    {
        if (empty > 0)
        {
            var delay = PollBackoff.Delay(empty - 1, _settings.MaxPollingInterval, Random.Shared.NextDouble());
            await Task.Delay(delay, _time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        while (_running.Count > _settings.NewBatchThreshold && !stop.IsCancellationRequested)
            _running.Remove(await Task.WhenAny(_running));
    }
}
