using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.LocalHost;

namespace HelpDesk.Tests.StandIns.Queues;

/// <summary>A function of the test's own, and what it was called with.</summary>
internal sealed class StubInvoker(Func<TriggerInput, CancellationToken, Task> function) : IFunctionInvoker
{
    private static readonly MethodInfo Method = typeof(StubInvoker).GetMethod(nameof(InvokeAsync))!;

    private int _parallel;

    public static FunctionDescriptor Descriptor { get; } =
        new("Stub", Method, Method.GetParameters()[1], new ObsoleteAttribute());

    public ConcurrentQueue<TriggerInput> Inputs { get; } = [];

    public int MostInParallel { get; private set; }

    public static StubInvoker Succeeding() => new((_, _) => Task.CompletedTask);

    public static StubInvoker Failing() => new((_, _) => throw new InvalidOperationException("as asked"));

    public async Task InvokeAsync(FunctionDescriptor descriptor, TriggerInput input, CancellationToken cancellationToken)
    {
        lock (Inputs)
            MostInParallel = Math.Max(MostInParallel, ++_parallel);
        Inputs.Enqueue(input);
        try
        {
            await function(input, cancellationToken);
        }
        finally
        {
            lock (Inputs)
                _parallel--;
        }
    }
}
