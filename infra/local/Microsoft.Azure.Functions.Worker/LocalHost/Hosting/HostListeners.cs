using Microsoft.Azure.Functions.Worker.LocalHost.Settings;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Hosting;

/// <summary>All that waits for a trigger other than a request.</summary>
internal sealed class HostListeners(QueueListeners queues, TimerListeners timers) : IDisposable
{
    private IListener[] _listeners = [];

    /// <summary>Refuses what cannot be listened to, before anything starts.</summary>
    public void Create()
    {
        try
        {
            _listeners = [.. queues.Create(), .. timers.Create()];
        }
        catch (InvalidOperationException exception)
        {
            throw new StartException(exception.Message, exception);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_listeners.Select(listener => listener.StartAsync(cancellationToken)));

    public Task StopAsync(CancellationToken graceIsOver) =>
        Task.WhenAll(_listeners.Select(listener => listener.StopAsync(graceIsOver)));

    public void Dispose()
    {
        foreach (var listener in _listeners.OfType<IDisposable>())
        {
            listener.Dispose();
        }
    }
}
