using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Answers one request with 100 MB, or as much of it as the caller's connection takes.</summary>
internal sealed class FloodServer : IDisposable
{
    public const int All = 100_000_000;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public FloodServer()
    {
        _listener.Start();
        Sent = SendAsync();
    }

    public string Url => $"http://{_listener.LocalEndpoint}/";

    /// <summary>How many bytes it got rid of.</summary>
    public Task<long> Sent { get; }

    public void Dispose() => _listener.Dispose();

    private async Task<long> SendAsync()
    {
        using var socket = await _listener.AcceptSocketAsync();
        await socket.ReceiveAsync(new byte[4096]);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {All}\r\n\r\n"));
        var (piece, sent) = (new byte[64 * 1024], 0L);
        try
        {
            while (sent < All)
                sent += await socket.SendAsync(piece);
        }
        catch (SocketException)
        {
            // The caller wants no more.
        }

        return sent;
    }
}
