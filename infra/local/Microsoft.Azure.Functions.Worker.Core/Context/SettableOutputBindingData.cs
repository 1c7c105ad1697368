namespace Microsoft.Azure.Functions.Worker;

internal sealed class SettableOutputBindingData<T>(FunctionBindings bindings, string name, string type, T? value)
    : OutputBindingData<T>
{
    private T? _value = value;

    public override string Name => name;

    public override string BindingType => type;

    public override T? Value
    {
        get => _value;
        set
        {
            _value = value;
            bindings.Outputs[name] = value;
        }
    }
}
