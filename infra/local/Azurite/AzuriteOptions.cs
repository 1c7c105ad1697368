using System.Collections.Immutable;
using System.Reflection;

namespace Azurite;

public sealed record AzuriteOptions
{
    private AzuriteOptions()
    {
    }

    /// <summary>In memory and on free ports: gone without a trace when it stops.</summary>
    public static AzuriteOptions Throwaway { get; } = new();

    /// <summary>On the default ports, its data in the git-ignored folder .azurite at the root of the repository.</summary>
    public static AzuriteOptions Persistent { get; } = new() { Ports = AzuritePorts.Default, Location = Metadata("DataFolder") };

    public AzuritePorts Ports { get; init; } = AzuritePorts.Free;

    /// <summary>The folder of the data, or null to keep it in memory.</summary>
    public string? Location { get; init; }

    /// <summary>Accounts to be had instead of the emulator's own, as <c>name:key;name:key</c>; null: that one.</summary>
    internal string? Accounts { get; init; }

    /// <summary>Where package.json, its lock and run.cjs are.</summary>
    internal string PackageFolder { get; init; } = Metadata("PackageFolder");

    /// <summary>Where node and npm are looked for.</summary>
    internal string SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? "";

    /// <summary>What npm's environment has besides ours.</summary>
    internal ImmutableDictionary<string, string> NpmEnvironment { get; init; } = ImmutableDictionary<string, string>.Empty;

    private static string Metadata(string key) =>
        typeof(AzuriteOptions).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key)
            .Value!;
}
