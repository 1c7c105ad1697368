using System.Collections.Frozen;
using Microsoft.Azure.Functions.Worker.LocalHost.Discovery;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

/// <summary>The app's functions, compiled once, in the order of their names.</summary>
internal sealed class FunctionCatalog
{
    private readonly FrozenDictionary<string, CompiledFunction> _byName;

    public FunctionCatalog(FunctionSource source, IOptions<WorkerOptions> options)
    {
        var functions = FunctionFinder.Find(source.Types);
        All = [.. functions.Select(function => new CompiledFunction(function, options.Value.Serializer!))];
        _byName = All.ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<CompiledFunction> All { get; }

    public CompiledFunction this[FunctionDescriptor descriptor] => _byName[descriptor.Name];

    public CompiledFunction? Find(string name) => _byName.GetValueOrDefault(name);

    public IEnumerable<(CompiledFunction Function, TTrigger Trigger)> With<TTrigger>()
        where TTrigger : Attribute
    {
        foreach (var function in All)
        {
            if (function.Descriptor.Trigger is TTrigger trigger)
            {
                yield return (function, trigger);
            }
        }
    }
}
