using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Settings;

/// <summary>The app's configuration in the real host's order: files, then settings, environment and command line.</summary>
internal static class ConfigurationSetup
{
    public const string Storage = "AzureWebJobsStorage";
    public const string HostName = "WEBSITE_HOSTNAME";
    public const string DevelopmentStorage = "UseDevelopmentStorage=true";

    private static readonly Dictionary<string, string?> QuietByDefault = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:System"] = "Warning",
    };

    public static void Fill(
        ConfigurationManager configuration, string folder, string environment, LaunchOptions launch, LocalSettings local)
    {
        configuration.SetBasePath(folder);
        configuration.AddInMemoryCollection(QuietByDefault);
        configuration.AddInMemoryCollection();
        var levels = configuration.Sources.Count - 1;
        configuration.AddJsonFile("appsettings.json", optional: true);
        configuration.AddJsonFile($"appsettings.{environment}.json", optional: true);
        configuration.AddInMemoryCollection(local.Values);
        configuration.AddEnvironmentVariables();
        configuration.AddCommandLine(launch.AppArguments);
        var hostJson = HostJson.Read(folder, configuration);
        configuration.Sources[levels] = LogLevels(hostJson);
    }

    /// <summary>Where a value that is to hold over all others is put.</summary>
    public static void Override(ConfigurationManager configuration, string key, string value) =>
        configuration.AddInMemoryCollection([new(key, value)]);

    private static Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource LogLevels(HostJson hostJson) => new()
    {
        InitialData = hostJson.LogLevels.Select(level => KeyValuePair.Create($"Logging:LogLevel:{level.Key}", level.Value)),
    };
}
