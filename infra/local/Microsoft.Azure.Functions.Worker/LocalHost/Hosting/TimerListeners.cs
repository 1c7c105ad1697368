using Microsoft.Azure.Functions.Worker.LocalHost.Invocation;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Azure.Functions.Worker.LocalHost.Timers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Hosting;

internal sealed class TimerListeners(
    FunctionCatalog catalog,
    IHostStorage storage,
    HostSettings settings,
    IFunctionInvoker invoker,
    IConfiguration configuration,
    ILoggerFactory loggers)
{
    private readonly TableScheduleMonitor _monitor = new(storage, settings.HostId, TimeProvider.System);

    public IEnumerable<IListener> Create()
    {
        // Made even where timers do not run by themselves, so that a bad schedule is refused there too.
        IListener[] listeners = [.. catalog.With<TimerTriggerAttribute>().Select(pair => Create(pair.Function, pair.Trigger))];
        return settings.RunsTimers ? listeners : [];
    }

    private TimerListener Create(CompiledFunction function, TimerTriggerAttribute trigger) => new(
        function.Descriptor,
        trigger.Schedule,
        trigger.UseMonitor,
        trigger.RunOnStartup,
        invoker,
        _monitor,
        configuration,
        TimeProvider.System,
        loggers.CreateLogger<TimerListener>());
}
