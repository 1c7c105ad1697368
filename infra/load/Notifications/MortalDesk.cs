using HelpDesk.Load.Desk;

namespace HelpDesk.Load.Notifications;

/// <summary>A desk that is killed and started again. Nothing else ends it before the end: each death must be known.</summary>
internal sealed class MortalDesk(string connectionString, (string Name, string Value)[] settings) : IAsyncDisposable
{
    private readonly int _port = FreePort.Find();

    private DeskProcess? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public HttpClient As(string person) => _process!.As(person);

    public async Task StartAsync(CancellationToken cancellationToken) => _process = await DeskProcess.StartAsync(
        connectionString, _port, options: [], settings, cancellationToken);

    public async Task KillAsync()
    {
        await _process!.KillAsync();
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
            await process.DisposeAsync();
        _process = null;
    }
}
