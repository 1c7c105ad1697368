using System.Collections.Frozen;
using Microsoft.Azure.Functions.Worker.LocalHost.Discovery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Invocation;

/// <summary>The app's functions, compiled once, in the order of their names.</summary>
internal sealed class FunctionCatalog
{
    private readonly FrozenDictionary<string, CompiledFunction> _byName;

    public FunctionCatalog(FunctionSource source, IOptions<WorkerOptions> options, IConfiguration configuration)
    {
        var functions = FunctionFinder.Find(source.Types).Where(function => !IsDisabled(function.Name, configuration));
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

    /// <summary>https://learn.microsoft.com/azure/azure-functions/disable-function</summary>
    private static bool IsDisabled(string name, IConfiguration configuration) =>
        configuration.GetValue<bool>($"AzureWebJobs.{name}.Disabled")
        || configuration.GetValue<bool>($"AzureWebJobs:{name}:Disabled");
}
