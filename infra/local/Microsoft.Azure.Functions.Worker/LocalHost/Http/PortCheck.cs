using System.Net;
using System.Net.Sockets;
using Microsoft.Azure.Functions.Worker.LocalHost.Settings;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <summary>Asks before Kestrel does, whose refusal is a page of stack trace.</summary>
internal static class PortCheck
{
    public static void Check(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException exception)
        {
            var reason = exception.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? "is in use by another program"
                : "cannot be opened";
            throw new StartException($"Port {port} {reason}; free it, or choose another one with --port.", exception);
        }
    }
}
