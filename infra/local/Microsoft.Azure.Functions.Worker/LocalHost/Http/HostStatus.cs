using System.Diagnostics;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

internal sealed record HostStatus(string Id, string State, string Version, string VersionDetails, long ProcessUptime)
{
    public static HostStatus Now(string id)
    {
        using var process = Process.GetCurrentProcess();
        return new HostStatus(
            id,
            "Running",
            "4.0.0",
            "the local host of infra/local",
            (long)(DateTime.Now - process.StartTime).TotalMilliseconds);
    }
}
