using System.Net;

namespace HelpDesk.Functions.Webhooks;

internal sealed class HostAddresses : IHostAddresses
{
    public async Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken) =>
        await Dns.GetHostAddressesAsync(host, cancellationToken);
}
