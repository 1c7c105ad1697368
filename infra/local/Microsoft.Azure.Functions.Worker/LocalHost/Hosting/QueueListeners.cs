using Microsoft.Azure.Functions.Worker.LocalHost.Invocation;
using Microsoft.Azure.Functions.Worker.LocalHost.Queues;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Hosting;

internal sealed class QueueListeners(
    FunctionCatalog catalog,
    IHostStorage storage,
    HostSettings settings,
    IFunctionInvoker invoker,
    IConfiguration configuration,
    ILoggerFactory loggers)
{
    public IEnumerable<IListener> Create()
    {
        var triggers = catalog.With<QueueTriggerAttribute>()
            .Select(pair => (
                pair.Function,
                pair.Trigger.Connection,
                Queue: QueueNames.Resolve(pair.Trigger.QueueName, configuration)))
            .ToArray();
        foreach (var account in triggers.GroupBy(trigger => trigger.Connection ?? ConfigurationSetup.Storage))
        {
            QueueNames.RefuseSharedQueues(account.Select(trigger => (trigger.Function.Name, trigger.Queue)));
        }
        return [.. triggers.Select(trigger => Create(trigger.Function, trigger.Connection, trigger.Queue))];
    }

    private QueueListener Create(CompiledFunction function, string? connection, string queue) => new(
        function.Descriptor,
        storage.Queues(connection),
        queue,
        settings.Queues,
        invoker,
        loggers.CreateLogger("Host.Triggers.Queues"),
        TimeProvider.System);
}
