using Azure.Storage.Queues;
using HelpDesk.Tests.Fixtures;
using HelpDesk.Tests.Storage.Queues;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Azure.Functions.Worker.LocalHost.Queues;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Tests.StandIns.Queues;

/// <summary>What the tests of the queue trigger share: impatient settings and listeners that end with the test.</summary>
public abstract class ListenerTests(AzuriteFixture azurite) : QueueTests(azurite), IDisposable
{
    private readonly List<QueueListener> _listeners = [];

    private protected static QueueSettings Impatient { get; } = new() { MaxPollingInterval = TimeSpan.FromMilliseconds(100) };

    private protected ListLogger Logger { get; } = new();

    public void Dispose()
    {
        _listeners.ForEach(listener => listener.Dispose());
        GC.SuppressFinalize(this);
    }

    private protected static async Task EventuallyAsync(Func<Task<bool>> isSo)
    {
        for (var patience = 0; !await isSo(); patience++)
        {
            Assert.True(patience < 900, "It has not come true in three quarters of a minute.");
            await Task.Delay(50);
        }
    }

    private protected static Task EventuallyAsync(Func<bool> isSo) => EventuallyAsync(() => Task.FromResult(isSo()));

    private protected static async Task<int> CountAsync(QueueClient queue) =>
        await queue.ExistsAsync() ? (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount : 0;

    private protected QueueListener NewListener(
        string queue,
        IFunctionInvoker invoker,
        QueueSettings? settings = null,
        TimeProvider? time = null,
        QueueClientOptions? options = null)
    {
        var service = new QueueServiceClient(ConnectionString, options);
        var listener = new QueueListener(
            StubInvoker.Descriptor, service, queue, settings ?? Impatient, invoker, Logger, time ?? TimeProvider.System);
        _listeners.Add(listener);
        return listener;
    }

    private protected async Task<QueueListener> ListenAsync(
        string queue, IFunctionInvoker invoker, QueueSettings? settings = null)
    {
        var listener = NewListener(queue, invoker, settings);
        await listener.StartAsync(CancellationToken.None);
        return listener;
    }

    private protected QueueClient PoisonQueueOf(QueueClient queue) => Queue(queue.Name + "-poison");

    private protected bool HasLogged(LogLevel level, string words) =>
        Logger.Lines.Any(line => line.Level == level && line.Text.Contains(words, StringComparison.Ordinal));

    private protected bool HasWarned() => Logger.Lines.Any(line => line.Level >= LogLevel.Warning);
}
