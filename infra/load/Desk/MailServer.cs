using System.Diagnostics;
using System.Text.Json;

namespace HelpDesk.Load.Desk;

/// <summary>A real SMTP server on this machine (HelpDesk.Tests/npm/mail-server.mjs) that keeps all it is given.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private MailServer(Process process) => _process = process;

    public int Port { get; private set; }

    /// <param name="options">See mail-server.mjs.</param>
    public static async Task<MailServer> StartAsync(object? options = null)
    {
        await NpmTool.EnsureInstalledAsync();
        var start = new ProcessStartInfo("node", ["mail-server.mjs", JsonSerializer.Serialize(options ?? new { })])
        {
            WorkingDirectory = NpmTool.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var server = new MailServer(Process.Start(start)!);
        server.Port = JsonDocument.Parse(await server.LineAsync()).RootElement.GetProperty("port").GetInt32();
        return server;
    }

    /// <summary>The next mail that it has taken over.</summary>
    public async Task<ReadMail> NextAsync() => ReadMail.Parse(await LineAsync());

    /// <summary>All that it takes over, as it comes, until it ends.</summary>
    public async IAsyncEnumerable<ReadMail> AllAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            yield return ReadMail.Parse(line);
    }

    /// <summary>Ends it; what it took over and nobody has asked for.</summary>
    public async Task<string> RestAsync()
    {
        _process.StandardInput.Close();
        return await _process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.Dispose();
    }

    private async Task<string> LineAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
        ?? throw new InvalidOperationException("The mail server has ended.");
}
