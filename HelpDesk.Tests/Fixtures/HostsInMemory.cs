using System.Net;
using System.Net.Sockets;
using HelpDesk.Functions.Webhooks;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Names that lead where a test says; all others lead nowhere. An address is its own name.</summary>
internal sealed class HostsInMemory(params (string Name, string[] Addresses)[] hosts) : IHostAddresses
{
    public Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var address))
            return Task.FromResult<IReadOnlyList<IPAddress>>([address]);
        var (_, addresses) = hosts.FirstOrDefault(one => one.Name == host);
        return addresses is null
            ? throw new SocketException((int)SocketError.HostNotFound)
            : Task.FromResult<IReadOnlyList<IPAddress>>([.. addresses.Select(IPAddress.Parse)]);
    }
}
