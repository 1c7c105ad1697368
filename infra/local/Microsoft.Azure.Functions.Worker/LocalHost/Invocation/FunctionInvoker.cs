using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

internal sealed class FunctionInvoker(
    FunctionCatalog catalog,
    FunctionPipeline pipeline,
    QueueOutputs outputs,
    RunningInvocations running,
    HostSettings settings,
    IServiceScopeFactory scopes,
    ILoggerFactory loggers) : IFunctionInvoker
{
    private readonly ConcurrentDictionary<string, ILogger> _loggers = new();

    public Task InvokeAsync(FunctionDescriptor function, TriggerInput input, CancellationToken cancellationToken) =>
        InvokeAsync(catalog[function], input with { Metadata = AnyCase(input.Metadata) }, cancellationToken);

    public async Task InvokeAsync(CompiledFunction function, TriggerInput input, CancellationToken cancellationToken)
    {
        running.Enter();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, running.Ended);
        var context = new LocalFunctionContext(function, input, scopes, ending.Token);
        try
        {
            await RunAsync(context, ending);
        }
        finally
        {
            running.Leave();
        }
    }

    private async Task RunAsync(LocalFunctionContext context, CancellationTokenSource ending)
    {
        var logger = _loggers.GetOrAdd(
            context.Function.Name, static (name, factory) => factory.CreateLogger("Function." + name), loggers);
        var started = Stopwatch.GetTimestamp();
        await using var timeout = LimitTime(context, ending, logger);
        InvocationLog.Executing(logger, context.Function.Name, Reason(context), context.InvocationId);
        try
        {
            await using (context)
            {
                SetFeatures(context);
                await pipeline.Run(context);
                await outputs.SendAsync(context, running.Ended);
            }
            InvocationLog.Succeeded(logger, context.Function.Name, context.InvocationId, Elapsed(started));
        }
        catch (Exception exception)
        {
            InvocationLog.Failed(logger, exception, context.Function.Name, context.InvocationId, Elapsed(started));
            throw;
        }
    }

    private Timer? LimitTime(LocalFunctionContext context, CancellationTokenSource ending, ILogger logger)
    {
        if (settings.FunctionTimeout is not { } limit)
        {
            return null;
        }
        return new Timer(
            _ =>
            {
                InvocationLog.TimedOut(logger, context.Function.Name, context.InvocationId, limit);
                _ = ending.CancelAsync();
            },
            null,
            limit,
            Timeout.InfiniteTimeSpan);
    }

    private static void SetFeatures(LocalFunctionContext context)
    {
        context.Features.Set(context.Bindings);
        if (context.Input.Http is { } http)
        {
            http.RequestServices = context.InstanceServices;
            context.Features.Set(new HttpInvocation(http));
        }
    }

    private static Dictionary<string, object?> AnyCase(IReadOnlyDictionary<string, object?> metadata) =>
        new(metadata, StringComparer.OrdinalIgnoreCase);

    private static string Reason(LocalFunctionContext context) => context.Function.Descriptor.Trigger switch
    {
        QueueTriggerAttribute queue => $"New queue message detected on '{queue.QueueName}'.",
        TimerTriggerAttribute => $"Timer fired at {DateTimeOffset.Now:o}",
        _ => "This function was programmatically called via the host APIs.",
    };

    private static long Elapsed(long started) => (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
