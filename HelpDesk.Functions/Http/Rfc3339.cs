using System.Globalization;
using System.Text.RegularExpressions;

namespace HelpDesk.Functions.Http;

/// <summary>Times with their offset, as RFC 3339 writes them. .NET's own reader takes much that is none.</summary>
internal static partial class Rfc3339
{
    /// <summary>In UTC; null: not such a time, or one that no calendar has.</summary>
    public static DateTimeOffset? Read(string text)
    {
        var match = Form().Match(text);
        return match.Success
            && DateTimeOffset.TryParse(
                $"{match.Groups["time"]}{match.Groups["fraction"]}{match.Groups["offset"]}",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal,
                out var moment)
            ? moment
            : null;
    }

    /// <summary>What is finer than .NET's seven digits is cut off.</summary>
    [GeneratedRegex(
        @"\A(?<time>[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2})((?<fraction>\.[0-9]{1,7})[0-9]*)?"
            + @"(?<offset>Z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
