using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>%name% in a trigger attribute stands for the value of a setting.</summary>
internal static partial class SettingReference
{
    /// <exception cref="FormatException">A setting is missing, or a % has no partner.</exception>
    public static string Resolve(string text, IConfiguration configuration)
    {
        if (text.Count(character => character == '%') % 2 != 0)
            throw new FormatException($"'{text}' has a % without a partner; %name% stands for the setting called name.");
        return Reference().Replace(text, match => Value(match.Groups[1].Value, configuration));
    }

    private static string Value(string name, IConfiguration configuration) =>
        configuration[name] is { Length: > 0 } value ? value : throw new FormatException($"the setting '{name}' is missing.");

    [GeneratedRegex("%([^%]*)%")]
    private static partial Regex Reference();
}
