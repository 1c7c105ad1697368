using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker.LocalHost.Discovery;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

/// <summary>A function with all that was found out about it once, so that running it needs no reflection.</summary>
internal sealed class CompiledFunction
{
    private readonly ObjectFactory? _create;
    private readonly ParameterBinder[] _binders;
    private readonly Func<object?, object?[], ValueTask<object?>> _call;
    private readonly bool _resultIsOutputs;

    public CompiledFunction(FunctionDescriptor descriptor, ObjectSerializer serializer)
    {
        var method = descriptor.Method;
        Descriptor = descriptor;
        Outputs = OutputBinding.Of(descriptor);
        Definition = new LocalFunctionDefinition(descriptor, Outputs);
        _create = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, []);
        _binders = [.. method.GetParameters().Select(parameter => ParameterBinders.For(descriptor, parameter, serializer))];
        _call = MethodCall.Compile(method);
        _resultIsOutputs = Outputs.Any(output => output.Read is not null);
    }

    public FunctionDescriptor Descriptor { get; }

    public string Name => Descriptor.Name;

    public IReadOnlyList<OutputBinding> Outputs { get; }

    public LocalFunctionDefinition Definition { get; }

    /// <summary>The pipeline's innermost step: makes the class, binds, calls, and tells the outputs from the result.</summary>
    public async Task ExecuteAsync(LocalFunctionContext context)
    {
        var instance = _create?.Invoke(context.InstanceServices, null);
        var arguments = new object?[_binders.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = _binders[index](context);
        }
        context.Bindings.InvocationResult = await _call(instance, arguments);
        if (_resultIsOutputs && context.Bindings.InvocationResult is { } result)
        {
            SpreadOutputs(context.Bindings, result);
        }
    }

    // The real worker leaves no result where there are outputs: middleware finds the answer among them.
    private void SpreadOutputs(FunctionBindings bindings, object result)
    {
        foreach (var output in Outputs)
        {
            if (output.Read!(result) is { } value)
            {
                bindings.Outputs[output.Name] = value;
            }
        }
        bindings.InvocationResult = null;
    }
}
