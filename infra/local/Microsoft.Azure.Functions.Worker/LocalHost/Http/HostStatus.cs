using System.Diagnostics;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Http;

/// <param name="AllocatedBytes">All that the app has allocated so far; the real host does not tell.</param>
internal sealed record HostStatus(
    string Id, string State, string Version, string VersionDetails, long ProcessUptime, long AllocatedBytes)
{
    public static HostStatus Now(string id)
    {
        using var process = Process.GetCurrentProcess();
        return new HostStatus(
            id,
            "Running",
            "4.0.0",
            "the local host of infra/local",
            (long)(DateTime.Now - process.StartTime).TotalMilliseconds,
            GC.GetTotalAllocatedBytes());
    }
}
