using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HelpDesk.Tests.Fixtures;

/// <summary>A server that says its lines, one for each that it hears, and after the last of them nothing more.</summary>
internal sealed class SilentServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _silent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private readonly StringBuilder _heard = new();
    private readonly Task _run;

    /// <param name="hangsUp">Cuts the connection where it would fall silent.</param>
    public SilentServer(bool hangsUp, params string[] lines)
    {
        _listener.Start();
        _run = RunAsync(hangsUp, lines);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>When it has said all it says and has heard what the client said to that.</summary>
    public Task Silent => _silent.Task;

    public string Heard => _heard.ToString();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _run;
        _end.Dispose();
    }

    private async Task RunAsync(bool hangsUp, string[] lines)
    {
        try
        {
            using var client = await _listener.AcceptTcpClientAsync(_end.Token);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            foreach (var line in lines)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _end.Token);
                _heard.AppendLine(await reader.ReadLineAsync(_end.Token));
            }

            if (hangsUp)
                client.Client.Close(0);
            _silent.TrySetResult();
            await Task.Delay(Timeout.Infinite, _end.Token);
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or SocketException)
        {
            // The test is over, or the client has gone.
        }
    }
}
