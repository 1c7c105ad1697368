using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace HelpDesk.Load.Desk;

/// <summary>The app as a process of its own, as a user starts it, over a storage that outlives it.</summary>
public sealed class DeskProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly DirectoryInfo _mail;

    private DeskProcess(Process process, Uri address, DirectoryInfo mail)
    {
        (_process, _mail) = (process, mail);
        (Address, Tokens) = (address, new DeskTokens(address));
        _process.OutputDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public DeskTokens Tokens { get; }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>All that it has written to the console so far.</summary>
    public string Log => string.Join('\n', _log);

    public static Task<DeskProcess> StartAsync(string connectionString, params (string Name, string Value)[] settings) =>
        StartAsync(connectionString, options: [], settings);

    public static Task<DeskProcess> StartAsync(
        string connectionString, IReadOnlyList<string> options, params (string Name, string Value)[] settings) =>
        StartAsync(connectionString, FreePort.Find(), options, settings, CancellationToken.None);

    /// <exception cref="InvalidOperationException">It ended before it answered.</exception>
    public static async Task<DeskProcess> StartAsync(
        string connectionString,
        int port,
        IReadOnlyList<string> options,
        IEnumerable<(string Name, string Value)> settings,
        CancellationToken cancellationToken)
    {
        var start = DeskCommand.For(port, connectionString, options);
        // Its forty tickets are in the way of everything that is not about them.
        start.Environment["HelpDesk__Demo"] = "false";
        // One machine plays all callers, and as fast as it can.
        start.Environment["HelpDesk__RateLimit"] = start.Environment["HelpDesk__AnonymousRateLimit"] = "0";
        // Not beside the sources, where people look for theirs.
        var mail = Directory.CreateTempSubdirectory("helpdesk-mail-");
        start.Environment["HelpDesk__Mail__Folder"] = mail.FullName;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        var desk = new DeskProcess(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"), mail);
        await desk.AnswersAsync(cancellationToken);
        return desk;
    }

    /// <summary>A client of one of the demo people; null: of nobody in particular.</summary>
    public HttpClient As(string? person) => person is null
        ? new HttpClient { BaseAddress = Address }
        : new HttpClient(new SignedInHandler(Tokens, person)) { BaseAddress = Address };

    /// <summary>SIGKILL: nothing of it runs any more, nothing was finished or tidied up.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>As Ctrl+C does.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        Tokens.Dispose();
        _mail.Delete(recursive: true);
    }

    private async Task AnswersAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50, cancellationToken))
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The app ended with exit code {_process.ExitCode}:\n{Log}");
            try
            {
                using var answer = await http.GetAsync(new Uri("api/health/ready", UriKind.Relative), cancellationToken);
                if (answer.StatusCode is HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }

        throw new TimeoutException($"The app did not answer:\n{Log}");
    }
}
