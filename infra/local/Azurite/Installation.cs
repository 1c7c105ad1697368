using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Azurite;

/// <summary>
/// What npm puts into node_modules beside package.json. It is built in a folder of its own and moved into place as the last
/// step, so that whoever is killed in the middle leaves nothing that looks finished.
/// </summary>
internal sealed class Installation(AzuriteOptions options, NodeTools tools, Action<string> progress)
{
    private readonly string _modules = Path.Combine(options.PackageFolder, "node_modules");
    private readonly string _scratch = Path.Combine(options.PackageFolder, "obj");

    private string Stamp => Path.Combine(_modules, ".lock-hash");

    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var hash = await LockHashAsync(cancellationToken);
        if (await IsCurrentAsync(hash, cancellationToken))
            return;
        using var _ = await FileLock.TakeAsync(
            Path.Combine(_scratch, "install.lock"),
            () => progress("Waiting for another process that installs Azurite ..."),
            cancellationToken);
        if (!await IsCurrentAsync(hash, cancellationToken))
            await InstallAsync(hash, cancellationToken);
    }

    private async Task InstallAsync(string hash, CancellationToken cancellationToken)
    {
        RemoveLeftovers();
        var clock = Stopwatch.StartNew();
        var version = await VersionAsync(cancellationToken);
        var staging = Directory.CreateDirectory(Path.Combine(_scratch, $"npm-{Guid.NewGuid():N}")).FullName;
        progress($"Installing Azurite {version} (first run only) ...");
        foreach (var file in (string[])["package.json", "package-lock.json"])
            File.Copy(Path.Combine(options.PackageFolder, file), Path.Combine(staging, file));
        await new NpmCommand(options, tools).CleanInstallAsync(
            staging,
            () => progress($"Installing Azurite {version} ... {clock.Elapsed.TotalSeconds:0} s"),
            cancellationToken);
        MoveIntoPlace(staging, hash);
        var seconds = clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        progress($"Installed Azurite {version} in {seconds} s.");
    }

    private void MoveIntoPlace(string staging, string hash)
    {
        var built = Path.Combine(staging, "node_modules");
        File.WriteAllText(Path.Combine(built, ".lock-hash"), hash);
        if (Directory.Exists(_modules))
            Directory.Move(_modules, Path.Combine(staging, "old"));
        Directory.Move(built, _modules);
        Directory.Delete(staging, recursive: true);
    }

    private void RemoveLeftovers()
    {
        foreach (var folder in Directory.EnumerateDirectories(_scratch, "npm-*").ToList())
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // An npm whose parent was killed still writes there; it does no harm, and the next installation tries again.
            }
        }
    }

    private async Task<string> LockHashAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(options.PackageFolder, "package-lock.json"));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    private async Task<bool> IsCurrentAsync(string hash, CancellationToken cancellationToken) =>
        File.Exists(Stamp) && await File.ReadAllTextAsync(Stamp, cancellationToken) == hash;

    private async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(options.PackageFolder, "package-lock.json"));
        using var document = await JsonDocument.ParseAsync(file, cancellationToken: cancellationToken);
        var package = document.RootElement.GetProperty("packages").GetProperty("node_modules/azurite");
        return package.GetProperty("version").GetString()!;
    }
}
