using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace HelpDesk.Tests.Architecture;

/// <summary>What an assembly uses, read from what the compiler wrote.</summary>
internal static class AssemblyRules
{
    /// <summary>Where time, chance and the machine come from when nobody hands them in.</summary>
    private static readonly HashSet<string> Ambient = new(StringComparer.Ordinal)
    {
        "System.DateTime.get_UtcNow", "System.DateTime.get_Now", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_UtcNow", "System.DateTimeOffset.get_Now", "System.TimeProvider.get_System",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.Threading.Tasks.Task.Delay", "System.Threading.Thread.Sleep",
        "System.Random", "System.Security.Cryptography.RandomNumberGenerator",
        "System.Environment", "System.Console", "System.Diagnostics.Stopwatch", "System.Threading.PeriodicTimer",
        "Microsoft.Extensions.Logging.ILogger", "Microsoft.Extensions.Logging.ILogger`1",
    };

    /// <summary>References that do not come with the runtime itself.</summary>
    public static IReadOnlyList<string> OutsideReferences(Assembly assembly)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var names = assembly.GetReferencedAssemblies().Select(one => one.Name!);
        return [.. names.Where(one => !File.Exists(Path.Combine(runtime, one + ".dll"))).Order(StringComparer.Ordinal)];
    }

    public static IReadOnlyList<string> AmbientUses(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(one => Name(metadata, one));
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(one => one.Parent.Kind == HandleKind.TypeReference)
            .Select(one => $"{Name(metadata, (TypeReferenceHandle)one.Parent)}.{metadata.GetString(one.Name)}");
        return [.. types.Concat(members).Where(Ambient.Contains).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
