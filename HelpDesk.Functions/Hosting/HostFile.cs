using System.Globalization;
using HelpDesk.Functions.Messaging;

namespace HelpDesk.Functions.Hosting;

/// <summary>What the host is told in host.json, where the desk must know it too.</summary>
internal static class HostFile
{
    /// <summary>The host's own name for settings that go before its file.</summary>
    private const string Section = "AzureFunctionsJobHost";

    private const string MaxDequeueCount = "extensions:queues:maxDequeueCount";

    /// <summary>The host's own, where nothing is said.</summary>
    private const int UsualTries = 5;

    public static LastTry LastTry(IConfiguration configuration)
    {
        var file = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "host.json"), optional: true)
            .Build();
        var tries = configuration.GetSection(Section)[MaxDequeueCount] ?? file[MaxDequeueCount];
        return new(tries is null ? UsualTries : int.Parse(tries, CultureInfo.InvariantCulture));
    }
}
