using Microsoft.Extensions.Configuration;

namespace HelpDesk.Tests.Functions.Hosting;

/// <summary>Settings of the desk as the README writes them, without what all of them begin with.</summary>
internal static class Settings
{
    public static IConfiguration Of(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(Pair))
        .Build();

    private static KeyValuePair<string, string?> Pair(string setting)
    {
        var (name, value) = setting.Split('=', 2) is [var first, var rest] ? (first, rest) : (setting, "");
        return new($"HelpDesk:{name.Replace("__", ":", StringComparison.Ordinal)}", value);
    }
}
