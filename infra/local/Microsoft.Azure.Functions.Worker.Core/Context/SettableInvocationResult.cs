namespace Microsoft.Azure.Functions.Worker;

internal sealed class SettableInvocationResult(FunctionBindings bindings) : InvocationResult
{
    public override object? Value
    {
        get => bindings.InvocationResult;
        set => bindings.InvocationResult = value;
    }
}
