using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using Azurite;

namespace HelpDesk.Load.Desk;

/// <summary>Runs the tools of HelpDesk.Tests/npm, which are installed from the lock file when one is first needed.</summary>
internal static class NpmTool
{
    public static readonly string Folder = Path.GetFullPath(typeof(NpmTool).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "NpmFolder").Value!);

    private static readonly string Stamp = Path.Combine(Folder, "node_modules", ".lock-hash");

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string script, params string[] arguments)
    {
        await EnsureInstalledAsync();
        return await StartAsync("node", [Path.Combine("node_modules", script), .. arguments]);
    }

    public static async Task EnsureInstalledAsync()
    {
        var locked = await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(locked));
        using var _ = await FileLock.TakeAsync(Path.Combine(Folder, "obj", "install.lock"), () => { }, CancellationToken.None);
        if (File.Exists(Stamp) && await File.ReadAllTextAsync(Stamp) == hash)
            return;
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var install = await StartAsync(
            npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]);
        if (install.ExitCode != 0)
            throw new InvalidOperationException($"npm ci failed in {Folder}: {install.Errors}");
        await File.WriteAllTextAsync(Stamp, hash);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> StartAsync(string file, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["NO_COLOR"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output, await errors);
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"These tests need Node.js 20.19 or newer (https://nodejs.org): {file} cannot be started.", exception);
        }
    }
}
