using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Settings;

/// <summary>The host's own options on the command line; what else stands there is the app's.</summary>
internal sealed record LaunchOptions(int? Port, string? Storage, string[] AppArguments)
{
    public const string Memory = "memory";

    public static LaunchOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new LaunchOptions(null, null, []);
        var rest = new List<string>();
        for (var index = 0; index < arguments.Count; index++)
        {
            var (name, value) = Split(arguments[index]);
            if (name is not ("--port" or "--storage"))
            {
                rest.Add(arguments[index]);
                continue;
            }
            value ??= ++index < arguments.Count ? arguments[index] : throw new StartException($"{name} needs a value.");
            options = name == "--port"
                ? options with { Port = ParsePort(value) }
                : options with { Storage = ParseStorage(value) };
        }
        return options with { AppArguments = [.. rest] };
    }

    public static int ParsePort(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new StartException($"The port must be a number from 0 to 65535, and '{value}' is not.");

    private static (string Name, string? Value) Split(string argument) =>
        argument.Split('=', 2) is [var name, var value] ? (name, value) : (argument, null);

    // The value is not repeated: it may hold a key.
    private static string ParseStorage(string value) =>
        value == Memory || value.Contains('=', StringComparison.Ordinal)
            ? value
            : throw new StartException("--storage takes 'memory' or a connection string, and what was given is neither.");
}
