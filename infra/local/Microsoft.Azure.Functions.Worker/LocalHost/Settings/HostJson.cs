using System.Globalization;
using Microsoft.Azure.Functions.Worker.LocalHost.Queues;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Settings;

/// <summary>host.json, with the real host's defaults; a setting AzureFunctionsJobHost__... goes before it, as there.</summary>
internal sealed class HostJson
{
    private readonly IConfiguration _settings;

    private HostJson(IConfiguration settings) => _settings = settings;

    public string RoutePrefix => (_settings["extensions:http:routePrefix"] ?? "api").Trim('/');

    /// <summary>Null: no limit.</summary>
    public int? MaxConcurrentRequests => Limit("extensions:http:maxConcurrentRequests");

    /// <summary>Null: no limit.</summary>
    public int? MaxOutstandingRequests => Limit("extensions:http:maxOutstandingRequests");

    public IEnumerable<IConfigurationSection> CustomHeaders =>
        _settings.GetSection("extensions:http:customHeaders").GetChildren();

    public IEnumerable<IConfigurationSection> LogLevels => _settings.GetSection("logging:logLevel").GetChildren();

    /// <summary>Null: no limit.</summary>
    public TimeSpan? FunctionTimeout => _settings["functionTimeout"] == "-1"
        ? null
        : Duration("functionTimeout", TimeSpan.FromMinutes(30), TimeSpan.FromSeconds(1));

    public static HostJson Read(string folder, IConfiguration settings)
    {
        var path = Path.Combine(folder, "host.json");
        var file = JsonSettings.Read(path);
        if (File.Exists(path) && file["version"] != "2.0")
        {
            throw new StartException($"{path} needs \"version\": \"2.0\".");
        }
        // Value by value: a joined configuration passes no empty text on, and an empty prefix is not the same as none.
        return new HostJson(new ConfigurationBuilder()
            .AddInMemoryCollection(file.AsEnumerable())
            .AddInMemoryCollection(settings.GetSection("AzureFunctionsJobHost").AsEnumerable(makePathsRelative: true))
            .Build());
    }

    public QueueSettings Queues(TimeSpan? invisibility)
    {
        var defaults = new QueueSettings();
        var batchSize = Number("extensions:queues:batchSize", defaults.BatchSize, 1, 32);
        return new QueueSettings
        {
            BatchSize = batchSize,
            NewBatchThreshold = Number(
                "extensions:queues:newBatchThreshold", batchSize / 2 * Environment.ProcessorCount, 0, 1000),
            MaxDequeueCount = Number("extensions:queues:maxDequeueCount", defaults.MaxDequeueCount, 1, int.MaxValue),
            VisibilityTimeout = Duration("extensions:queues:visibilityTimeout", defaults.VisibilityTimeout, TimeSpan.Zero),
            MaxPollingInterval = Duration(
                "extensions:queues:maxPollingInterval", defaults.MaxPollingInterval, TimeSpan.FromMilliseconds(100)),
            Base64 = IsBase64(_settings["extensions:queues:messageEncoding"]),
            Invisibility = invisibility ?? defaults.Invisibility,
        };
    }

    private static bool IsBase64(string? encoding) => encoding?.ToUpperInvariant() switch
    {
        null or "BASE64" => true,
        "NONE" => false,
        _ => throw new StartException(
            $"host.json: extensions.queues.messageEncoding must be base64 or none, and '{encoding}' is neither."),
    };

    private int? Limit(string key) => _settings[key] is null or "-1" ? null : Number(key, 1, 1, int.MaxValue);

    private int Number(string key, int missing, int least, int most) =>
        _settings[key] is not { } text ? missing
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most ? value
        : throw Invalid(key, text, most == int.MaxValue ? $"a number from {least}" : $"a number from {least} to {most}");

    private TimeSpan Duration(string key, TimeSpan missing, TimeSpan least) =>
        _settings[key] is not { } text ? missing
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= least ? value
        : throw Invalid(key, text, $"a time like 00:05:00, {least} or more");

    private static StartException Invalid(string key, string text, string expected) =>
        new($"host.json: {key.Replace(':', '.')} must be {expected}, and '{text}' is not.");
}
