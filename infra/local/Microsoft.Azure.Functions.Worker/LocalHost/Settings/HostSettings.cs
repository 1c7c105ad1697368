using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker.LocalHost.Queues;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Settings;

/// <summary>All that the local host was told, by its command line, its two files and its environment.</summary>
internal sealed record HostSettings
{
    public const int UsualPort = 7071;

    public required string Folder { get; init; }

    /// <summary>Tells apart the apps that share a storage account.</summary>
    public required string HostId { get; init; }

    public required int Port { get; init; }

    public required LocalSettings Local { get; init; }

    public required HostJson HostJson { get; init; }

    public required QueueSettings Queues { get; init; }

    public required TimeSpan? FunctionTimeout { get; init; }

    public required bool RunsTimers { get; init; }

    /// <summary>How long running invocations may go on once the app is to stop; the real host gives its worker as long.</summary>
    public required TimeSpan GracePeriod { get; init; }

    public static HostSettings Create(string folder, LaunchOptions launch, LocalSettings local, IConfiguration configuration)
    {
        var hostJson = HostJson.Read(folder, configuration);
        return new HostSettings
        {
            Folder = folder,
            HostId = configuration["AzureFunctionsWebHost:hostid"] ?? IdOf(folder),
            Port = launch.Port ?? local.Port ?? UsualPort,
            Local = local,
            HostJson = hostJson,
            Queues = hostJson.Queues(configuration.GetValue<TimeSpan?>("LocalHost:QueueInvisibility")),
            FunctionTimeout = hostJson.FunctionTimeout,
            RunsTimers = configuration.GetValue("LocalHost:Timers", true),
            GracePeriod = configuration.GetValue("LocalHost:GracePeriod", TimeSpan.FromSeconds(10)),
        };
    }

    // The same app in the same place on the same machine, as func has it.
    private static string IdOf(string folder)
    {
        var machine = string.Concat(Environment.MachineName.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Take(15));
        return $"{machine}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..16]}";
    }
}
