namespace Microsoft.Azure.Functions.Worker;

/// <summary>What an invocation has produced so far: a feature of its context.</summary>
internal sealed class FunctionBindings
{
    private Dictionary<string, object?>? _outputs;

    public object? InvocationResult { get; set; }

    public Dictionary<string, object?> Outputs => _outputs ??= [];

    public static FunctionBindings Of(FunctionContext context) =>
        context.Features.Get<FunctionBindings>()
        ?? throw new InvalidOperationException("This context does not belong to an invocation of the local host.");
}
