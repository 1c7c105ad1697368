using System.Net;

namespace HelpDesk.Functions.Webhooks;

/// <summary>Finds the addresses behind a name.</summary>
public interface IHostAddresses
{
    /// <summary>At least one; an unknown name throws a socket's exception.</summary>
    Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken);
}
