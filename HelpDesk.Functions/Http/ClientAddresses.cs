using System.Net;

namespace HelpDesk.Functions.Http;

/// <summary>
/// Tells where requests come from. The Functions worker would take the header's last entry for the connection's address from
/// any neighbour on the machine, and only ever one entry; <c>Hosting</c> has it leave both alone, so that they are read here.
/// </summary>
/// <param name="hops">How many trusted hops put their client's address at the end of X-Forwarded-For.</param>
public sealed class ClientAddresses(int hops)
{
    internal ClientAddress Of(HttpRequest request) => new(
        ForwardedFor.Client(request.Headers[ForwardedFor.Header], hops)
        // Some listeners know no address; all that comes by them counts as one.
        ?? request.HttpContext.Connection.RemoteIpAddress ?? IPAddress.None);
}
