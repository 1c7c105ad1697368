namespace Microsoft.Azure.Functions.Worker;

internal sealed class SettableInvocationResult<T>(FunctionBindings bindings, T? value) : InvocationResult<T>
{
    private T? _value = value;

    public override T? Value
    {
        get => _value;
        set
        {
            _value = value;
            bindings.InvocationResult = value;
        }
    }
}
