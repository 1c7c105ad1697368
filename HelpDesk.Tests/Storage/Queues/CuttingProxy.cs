using System.Net;
using System.Net.Sockets;

namespace HelpDesk.Tests.Storage.Queues;

/// <summary>A TCP proxy that hangs up on the first answers: the request has reached the service, its answer is lost.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly IPEndPoint _target;
    private readonly Task _accepting;
    private int _cuts;

    public CuttingProxy(int targetPort, int cuts)
    {
        _target = new(IPAddress.Loopback, targetPort);
        _cuts = cuts;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
            _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        using var service = new TcpClient();
        await service.ConnectAsync(_target, _stop.Token);
        var up = client.GetStream().CopyToAsync(service.GetStream(), _stop.Token);
        await DownAsync(service.GetStream(), client.GetStream());
        client.Close();
        await up.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task DownAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer, _stop.Token)) > 0)
        {
            if (Interlocked.Decrement(ref _cuts) >= 0)
                return;
            await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }
}
