using System.Net;
using HelpDesk.Functions.Accounts;

namespace HelpDesk.Functions.Storage;

internal sealed class Emulator(StorageClients storage) : IEmulator
{
    private const string Account = "devstoreaccount1";

    public bool KeepsTheData => storage.Tables.AccountName == Account && storage.Tables.Uri.IsLoopback;

    // The listener and the name it was called by: a page of somebody else's, made to resolve to this machine, names its own host.
    // Behind the real Functions host the listener is always its own loopback hop, and the name is what tells.
    public bool Serves(HttpContext http) => KeepsTheData
        && http.Connection.LocalIpAddress is { } local
        && IPAddress.IsLoopback(local)
        && IsLoopback(http.Request.Host.Host);

    private static bool IsLoopback(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
