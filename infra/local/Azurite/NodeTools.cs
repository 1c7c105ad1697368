using System.ComponentModel;
using System.Diagnostics;

namespace Azurite;

/// <summary>The node and npm of this machine, looked up on the search path before anything is started.</summary>
internal sealed record NodeTools(string Node, string Npm)
{
    private static readonly Version Oldest = new(20, 19);

    private const string Needed =
        "Node.js 20.19 or newer is needed to run Azurite, the storage emulator; install it from https://nodejs.org/en/download";

    public static async Task<NodeTools> FindAsync(string searchPath, CancellationToken cancellationToken)
    {
        var node = Find("node", ".exe", searchPath) ?? throw new AzuriteException($"{Needed} (there is no node on the PATH).");
        var npm = Find("npm", ".cmd", searchPath) ?? throw new AzuriteException($"{Needed} (there is no npm on the PATH).");
        var version = await VersionAsync(node, cancellationToken);
        return Number(version) >= Oldest
            ? new NodeTools(node, npm)
            : throw new AzuriteException($"{Needed} ({node} says '{version}').");
    }

    private static string? Find(string name, string windowsExtension, string searchPath)
    {
        var file = OperatingSystem.IsWindows() ? name + windowsExtension : name;
        return searchPath
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }

    private static async Task<string> VersionAsync(string node, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(node, "--version") { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var version = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await errors;
            await process.WaitForExitAsync(cancellationToken);
            return version.Trim();
        }
        catch (Win32Exception exception)
        {
            throw new AzuriteException($"{Needed} ({node} cannot be started: {exception.Message}).", exception);
        }
    }

    private static Version Number(string version) =>
        Version.TryParse(version.TrimStart('v').Split('-')[0], out var number) ? number : new Version();
}
