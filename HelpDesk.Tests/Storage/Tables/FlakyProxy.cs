using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HelpDesk.Tests.Storage.Tables;

/// <summary>Passes a connection on, unless it is told to spoil the next ones.</summary>
internal sealed class FlakyProxy : IAsyncDisposable
{
    private static readonly byte[] Unavailable =
        Encoding.ASCII.GetBytes("HTTP/1.1 503 Server Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly int _target;
    private readonly Task _accepting;
    private int _toCut;
    private int _toRefuse;

    public FlakyProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections { get; private set; }

    public void CutNext(int connections) => _toCut = connections;

    public void RefuseNext(int connections) => _toRefuse = connections;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                _ = ServeAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                if (_toCut-- > 0)
                    await client.Client.ReceiveAsync(new byte[1], _stop.Token);
                else if (_toRefuse-- > 0)
                    await RefuseAsync(client.Client);
                else
                    await PassAsync(client);
            }
            catch (Exception exception)
                when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
            }
        }
    }

    private async Task RefuseAsync(Socket client)
    {
        var buffer = new byte[64 * 1024];
        await client.ReceiveAsync(buffer, _stop.Token);
        await client.SendAsync(Unavailable, _stop.Token);
        client.Shutdown(SocketShutdown.Send);
        while (await client.ReceiveAsync(buffer, _stop.Token) > 0)
        {
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
        await Task.WhenAny(
            client.GetStream().CopyToAsync(server.GetStream(), _stop.Token),
            server.GetStream().CopyToAsync(client.GetStream(), _stop.Token));
    }
}
