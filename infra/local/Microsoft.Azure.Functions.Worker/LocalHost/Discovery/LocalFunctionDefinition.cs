using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Discovery;

internal sealed class LocalFunctionDefinition : FunctionDefinition
{
    public LocalFunctionDefinition(FunctionDescriptor function, IReadOnlyList<OutputBinding> outputs)
    {
        var method = function.Method;
        var trigger = new LocalBindingMetadata(
            function.TriggerParameter.Name!, TriggerType(function.Trigger), BindingDirection.In);
        Parameters = [.. method.GetParameters().Select(parameter =>
            new FunctionParameter(parameter.Name!, parameter.ParameterType, parameter.HasDefaultValue, parameter.DefaultValue))];
        PathToAssembly = method.DeclaringType!.Assembly.Location;
        EntryPoint = $"{method.DeclaringType.FullName}.{method.Name}";
        Name = function.Name;
        Id = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(EntryPoint + function.Name)), 0, 8);
        InputBindings = ImmutableDictionary<string, BindingMetadata>.Empty.Add(trigger.Name, trigger);
        OutputBindings = outputs.ToImmutableDictionary(
            output => output.Name,
            BindingMetadata (output) => new LocalBindingMetadata(output.Name, output.Type, BindingDirection.Out));
    }

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override string PathToAssembly { get; }

    public override string EntryPoint { get; }

    public override string Id { get; }

    public override string Name { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }

    private static string TriggerType(Attribute trigger) => trigger switch
    {
        HttpTriggerAttribute => "httpTrigger",
        QueueTriggerAttribute => "queueTrigger",
        _ => "timerTrigger",
    };
}
