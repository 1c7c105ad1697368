using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Functions.Webhooks;

/// <summary>
/// Connections to receivers, of whom nothing is believed: each goes to an address that was looked at just before, by no proxy,
/// and follows nobody anywhere.
/// https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
/// </summary>
internal sealed class WebhookConnections(IHostAddresses hosts, WebhookReach reach)
{
    /// <summary>Everything: the name, the connection, the request, the answer.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>A name that has moved is followed by then.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private const int MaxHeadersKiB = 16;

    public HttpMessageInvoker Open() => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PreAuthenticate = false,
            AutomaticDecompression = DecompressionMethods.None,
            // Traces are none of the receiver's business.
            ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
            MaxResponseHeadersLength = MaxHeadersKiB,
            // A body that goes on ends with its connection.
            MaxResponseDrainSize = 0,
            ResponseDrainTimeout = TimeSpan.Zero,
            ConnectTimeout = Timeout,
            PooledConnectionLifetime = Lifetime,
            PooledConnectionIdleTimeout = Lifetime,
            ConnectCallback = ConnectAsync,
        },
        disposeHandler: true);

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var end = context.DnsEndPoint;
        var addresses = await hosts.FindAsync(end.Host, cancellationToken);
        // All of them: whoever names a public one beside a private one hopes for the other.
        if (!addresses.All(MayBeAsked))
            throw new AddressRefusedException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. addresses], end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool MayBeAsked(IPAddress address) =>
        PublicAddress.Is(address) || (reach.Loopback && IPAddress.IsLoopback(address));
}
