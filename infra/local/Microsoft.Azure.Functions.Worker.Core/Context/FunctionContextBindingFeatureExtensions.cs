namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextBindingFeatureExtensions
{
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        var bindings = FunctionBindings.Of(context);
        return bindings.InvocationResult is T value
            ? new SettableInvocationResult<T>(bindings, value)
            : throw new InvalidOperationException(
                $"The function's result is {bindings.InvocationResult?.GetType().ToString() ?? "null"}, not {typeof(T)}.");
    }

    public static InvocationResult GetInvocationResult(this FunctionContext context) =>
        new SettableInvocationResult(FunctionBindings.Of(context));

    public static IEnumerable<OutputBindingData<T>> GetOutputBindings<T>(this FunctionContext context)
    {
        var bindings = FunctionBindings.Of(context);
        foreach (var (name, metadata) in context.FunctionDefinition.OutputBindings)
        {
            var value = bindings.Outputs.TryGetValue(name, out var output) && output is T typed ? typed : default;
            yield return new SettableOutputBindingData<T>(bindings, name, metadata.Type, value);
        }
    }
}
