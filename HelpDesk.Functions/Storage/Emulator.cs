using System.Net;
using HelpDesk.Functions.Accounts;
using Microsoft.AspNetCore.HttpOverrides;

namespace HelpDesk.Functions.Storage;

internal sealed class Emulator(StorageClients storage) : IEmulator
{
    private const string Account = "devstoreaccount1";

    public bool KeepsTheData => storage.Tables.AccountName == Account && storage.Tables.Uri.IsLoopback;

    // The listener and the name it was called by: a page of somebody else's, made to resolve to this machine, names its own host.
    // Behind the real Functions host the listener is always its own loopback hop, and the name is what tells. A proxy or tunnel
    // says who is behind it, and a name that a caller only claims stands beside the one that it took the place of.
    public bool Serves(HttpContext http) => KeepsTheData
        && http.Connection.LocalIpAddress is { } local
        && IPAddress.IsLoopback(local)
        && IsLoopback(http.Request.Host.Host)
        && Names.SelectMany(name => http.Request.Headers[name]).All(host => IsLoopback(new HostString(host ?? "").Host))
        && http.Request.Headers[ForwardedHeadersDefaults.XForwardedForHeaderName].SelectMany(Hops).All(IsLoopback);

    private static string[] Names { get; } =
        [ForwardedHeadersDefaults.XForwardedHostHeaderName, ForwardedHeadersDefaults.XOriginalHostHeaderName];

    /// <summary>Each may have a port.</summary>
    private static IEnumerable<string> Hops(string? line) => (line ?? "").Split(',', StringSplitOptions.TrimEntries)
        .Select(hop => IPEndPoint.TryParse(hop, out var end) ? end.Address.ToString() : hop);

    private static bool IsLoopback(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
