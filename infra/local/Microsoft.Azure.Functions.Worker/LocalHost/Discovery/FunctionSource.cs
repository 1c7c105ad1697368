using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Discovery;

/// <summary>Where functions are looked for, and the folder with the settings files.</summary>
internal sealed record FunctionSource(IReadOnlyList<Type> Types, string Folder)
{
    public static FunctionSource EntryAssembly { get; } =
        new(Assembly.GetEntryAssembly()?.GetTypes() ?? [], AppContext.BaseDirectory);
}
