using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Azurite;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.StandIns.Azurite;

/// <summary>The real npm on a package folder whose only package is a tiny archive beside it, so no registry is asked.</summary>
public sealed class InstallationTests : IDisposable
{
    private const string LockWithArchive =
        """
        {
          "lockfileVersion": 3,
          "packages": {
            "": { "dependencies": { "azurite": "file:../../azurite.tgz" } },
            "node_modules/azurite": { "version": "1.2.3", "resolved": "file:../../azurite.tgz" }
          }
        }
        """;

    private const string LockWithRegistry =
        """
        {
          "lockfileVersion": 3,
          "packages": {
            "": { "dependencies": { "azurite": "1.2.3" } },
            "node_modules/azurite": { "version": "1.2.3" }
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _said = new();

    public InstallationTests()
    {
        WriteArchive(_folder["azurite.tgz"]);
        File.WriteAllText(_folder["package.json"], """{ "dependencies": { "azurite": "file:../../azurite.tgz" } }""");
        File.WriteAllText(_folder["package-lock.json"], LockWithArchive);
    }

    private string Installed => _folder["node_modules/azurite/package.json"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_one_says_what_it_does_and_how_long_it_took()
    {
        await InstallAsync();

        Assert.True(File.Exists(Installed));
        Assert.Equal("Installing Azurite 1.2.3 (first run only) ...", _said.First());
        Assert.Matches(@"^Installed Azurite 1\.2\.3 in \d+\.\d s\.$", _said.Last());
    }

    [Fact]
    public async Task The_second_one_has_nothing_to_do()
    {
        await InstallAsync();
        _said.Clear();

        await InstallAsync();

        Assert.Empty(_said);
    }

    [Fact]
    public async Task Of_several_at_once_one_installs_and_the_others_wait()
    {
        await Task.WhenAll(InstallAsync(), InstallAsync(), InstallAsync());

        Assert.Single(_said, line => line.StartsWith("Installed", StringComparison.Ordinal));
        Assert.Equal(2, _said.Count(line => line.StartsWith("Waiting", StringComparison.Ordinal)));
        Assert.True(File.Exists(Installed));
    }

    [Fact]
    public async Task A_changed_lock_installs_again()
    {
        await InstallAsync();
        await File.AppendAllTextAsync(_folder["package-lock.json"], "\n");
        _said.Clear();

        await InstallAsync();

        Assert.Equal(2, _said.Count);
    }

    [Fact]
    public async Task Modules_that_nobody_finished_are_replaced()
    {
        Directory.CreateDirectory(_folder["node_modules/half"]);

        await InstallAsync();

        Assert.True(File.Exists(Installed));
        Assert.False(Directory.Exists(_folder["node_modules/half"]));
    }

    [Fact]
    public async Task What_a_killed_one_left_behind_is_cleared_away()
    {
        Directory.CreateDirectory(_folder["obj/npm-killed/node_modules/azurite"]);

        await InstallAsync();

        Assert.Empty(Directory.EnumerateDirectories(_folder["obj"]));
    }

    [Fact]
    public async Task One_that_is_cancelled_leaves_nothing_that_looks_finished()
    {
        using var cancellation = new CancellationTokenSource();
        var tools = await NodeTools.FindAsync(Options().SearchPath, CancellationToken.None);
        var installation = new Installation(Options(), tools, _ => cancellation.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => installation.EnsureAsync(cancellation.Token));
        Assert.False(Directory.Exists(_folder["node_modules"]));

        await InstallAsync();
        Assert.True(File.Exists(Installed));
    }

    [Fact]
    public async Task An_empty_home_and_an_empty_cache_are_enough()
    {
        Directory.CreateDirectory(_folder["home"]);

        await InstallAsync(("HOME", _folder["home"]), ("npm_config_cache", _folder["home/cache"]));

        Assert.True(File.Exists(Installed));
    }

    [Fact]
    public async Task A_registry_that_nobody_answers_for_gets_one_sentence()
    {
        await File.WriteAllTextAsync(_folder["package.json"], """{ "dependencies": { "azurite": "1.2.3" } }""");
        await File.WriteAllTextAsync(_folder["package-lock.json"], LockWithRegistry);

        var error = await Assert.ThrowsAsync<AzuriteException>(() => InstallAsync(
            ("npm_config_registry", $"http://127.0.0.1:{ClosedPort()}/"), ("npm_config_cache", _folder["cache"])));

        Assert.Equal("Azurite could not be installed: the npm registry cannot be reached (npm ci: ECONNREFUSED).", error.Message);
        Assert.False(Directory.Exists(_folder["node_modules"]));
    }

    [Fact]
    public async Task Any_other_failure_gets_one_sentence_with_the_code_npm_gave()
    {
        File.Delete(_folder["azurite.tgz"]);

        var error = await Assert.ThrowsAsync<AzuriteException>(() => InstallAsync());

        Assert.Equal("Azurite could not be installed: npm failed (npm ci: ENOENT).", error.Message);
    }

    [Fact]
    public void The_committed_lock_names_one_version_and_no_registry()
    {
        var folder = AzuriteOptions.Throwaway.PackageFolder;

        var text = File.ReadAllText(Path.Combine(folder, "package-lock.json"));

        Assert.DoesNotContain("\"resolved\"", text, StringComparison.Ordinal);
        Assert.Contains("\"azurite\": \"3.35.0\"", text, StringComparison.Ordinal);
        var package = File.ReadAllText(Path.Combine(folder, "package.json"));
        Assert.Contains("\"azurite\": \"3.35.0\"", package, StringComparison.Ordinal);
    }

    private async Task InstallAsync(params (string Name, string Value)[] environment)
    {
        var options = Options() with
        {
            NpmEnvironment = environment.ToImmutableDictionary(pair => pair.Name, pair => pair.Value),
        };
        var tools = await NodeTools.FindAsync(options.SearchPath, CancellationToken.None);
        await new Installation(options, tools, _said.Enqueue).EnsureAsync(CancellationToken.None);
    }

    private AzuriteOptions Options() => AzuriteOptions.Throwaway with { PackageFolder = _folder.Path };

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void WriteArchive(string path)
    {
        using var zip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        using var archive = new TarWriter(zip);
        archive.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "package/package.json")
        {
            DataStream = new MemoryStream(Encoding.UTF8.GetBytes("""{ "name": "azurite", "version": "1.2.3" }""")),
        });
    }
}
