using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Azurite;

/// <summary>The node process that runs run.cjs. It ends when its standard input closes.</summary>
internal sealed partial class NodeProcess
{
    private const int LinesKept = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly Queue<string> _lines = new();
    private readonly Dictionary<string, int> _ports = [];

    private NodeProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Exited = process.WaitForExitAsync();
    }

    public Task Exited { get; }

    public int Id => _process.Id;

    public string Output
    {
        get
        {
            lock (_lines)
                return string.Join(Environment.NewLine, _lines);
        }
    }

    public static NodeProcess Start(AzuriteOptions options, string node)
    {
        var start = new ProcessStartInfo(node, Arguments(options))
        {
            WorkingDirectory = options.PackageFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // They would give it other accounts and another store.
        start.Environment.Remove("AZURITE_ACCOUNTS");
        start.Environment.Remove("AZURITE_DB");
        if (options.Accounts is { } accounts)
            start.Environment["AZURITE_ACCOUNTS"] = accounts;
        return new NodeProcess(Process.Start(start)!);
    }

    public async Task<AzuritePorts> ReadyAsync(CancellationToken cancellationToken)
    {
        var deadline = Environment.TickCount64 + (long)StartLimit.TotalMilliseconds;
        while (true)
        {
            if (Exited.IsCompleted)
                throw new AzuriteException($"Azurite ended while it started: {Complaint()}");
            if (Announced() is { } ports &&
                (await PortProbe.AllAsync(ports, cancellationToken)).All(state => state == PortState.Azurite))
                return ports;
            if (Environment.TickCount64 > deadline)
                throw new AzuriteException($"Azurite was not ready within {StartLimit.TotalSeconds:0} s: {Complaint()}");
            await Task.WhenAny(Exited, Task.Delay(Pause, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public async Task StopAsync()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }
        if (await Task.WhenAny(Exited, Task.Delay(StopLimit)) != Exited)
            _process.Kill(entireProcessTree: true);
        await Exited;
    }

    private static List<string> Arguments(AzuriteOptions options) =>
    [
        Path.Combine(options.PackageFolder, "run.cjs"),
        "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        "--blobHost", "127.0.0.1", "--blobPort", Text(options.Ports.Blob),
        "--queueHost", "127.0.0.1", "--queuePort", Text(options.Ports.Queue),
        "--tableHost", "127.0.0.1", "--tablePort", Text(options.Ports.Table),
        .. options.Location is null ? (string[])["--inMemoryPersistence"] : ["--location", options.Location],
    ];

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > LinesKept)
                _lines.Dequeue();
            if (Listening().Match(line) is { Success: true } match)
                _ports[match.Groups[1].Value] = int.Parse(match.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        }
    }

    private AzuritePorts? Announced()
    {
        lock (_lines)
            return _ports.Count == 3 ? new AzuritePorts(_ports["Blob"], _ports["Queue"], _ports["Table"]) : null;
    }

    private string Complaint()
    {
        lock (_lines)
        {
            return _lines.LastOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
                ?? _lines.LastOrDefault()
                ?? "it said nothing.";
        }
    }

    [GeneratedRegex(@"^Azurite (Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
