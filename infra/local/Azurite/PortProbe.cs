using System.Net.Sockets;

namespace Azurite;

internal enum PortState
{
    Free,
    Azurite,
    SomethingElse,
}

/// <summary>Tells by the Server header of an answer who listens on a port.</summary>
internal static class PortProbe
{
    // No connection is kept: Azurite would wait for it when it stops.
    private static readonly SocketsHttpHandler Handler = new() { PooledConnectionLifetime = TimeSpan.Zero, UseProxy = false };
    private static readonly HttpClient Http = new(Handler) { Timeout = TimeSpan.FromSeconds(2) };

    public static async Task<PortState[]> AllAsync(AzuritePorts ports, CancellationToken cancellationToken) => await Task.WhenAll(
        StateAsync(ports.Blob, "Azurite-Blob/", cancellationToken),
        StateAsync(ports.Queue, "Azurite-Queue/", cancellationToken),
        StateAsync(ports.Table, "Azurite-Table/", cancellationToken));

    private static async Task<PortState> StateAsync(int port, string server, CancellationToken cancellationToken)
    {
        try
        {
            var address = new Uri($"http://127.0.0.1:{port}/");
            using var answer = await Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var isAzurite = answer.Headers.Server.ToString().StartsWith(server, StringComparison.Ordinal);
            return isAzurite ? PortState.Azurite : PortState.SomethingElse;
        }
        catch (HttpRequestException exception) when (IsRefused(exception))
        {
            return PortState.Free;
        }
        catch (HttpRequestException)
        {
            return PortState.SomethingElse;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PortState.SomethingElse;
        }
    }

    private static bool IsRefused(HttpRequestException exception) =>
        exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };
}
