using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Settings;

/// <summary>local.settings.json: what Azure would have as app settings, and how the host listens on this machine.</summary>
internal sealed record LocalSettings
{
    public Dictionary<string, string?> Values { get; private init; } = [];

    public int? Port { get; private init; }

    public string[] CorsOrigins { get; private init; } = [];

    public bool CorsCredentials { get; private init; }

    public static LocalSettings Read(string folder)
    {
        var file = JsonSettings.Read(Path.Combine(folder, "local.settings.json"));
        if (string.Equals(file["IsEncrypted"], bool.TrueString, StringComparison.OrdinalIgnoreCase))
        {
            throw new StartException(
                "local.settings.json is encrypted, which the local host cannot read; set IsEncrypted to false.");
        }
        return new LocalSettings
        {
            Values = ReadValues(file),
            Port = file["Host:LocalHttpPort"] is { } port ? LaunchOptions.ParsePort(port) : null,
            CorsOrigins = (file["Host:CORS"] ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            CorsCredentials = string.Equals(file["Host:CORSCredentials"], bool.TrueString, StringComparison.OrdinalIgnoreCase),
        };
    }

    private static Dictionary<string, string?> ReadValues(IConfigurationRoot file)
    {
        var values = file.GetSection("Values").AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key.Replace("__", ":", StringComparison.Ordinal), pair => pair.Value);
        foreach (var connection in file.GetSection("ConnectionStrings").GetChildren())
        {
            values.TryAdd($"ConnectionStrings:{connection.Key}", connection.Value ?? connection["ConnectionString"]);
        }
        return values;
    }
}
