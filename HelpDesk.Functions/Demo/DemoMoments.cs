using System.Globalization;
using System.Text.RegularExpressions;

namespace HelpDesk.Functions.Demo;

/// <summary>How the script writes spans of time (<c>1d 2h 15m</c>) and openings (<c>12d 09:40</c>, or a span).</summary>
internal static partial class DemoMoments
{
    /// <summary>Null: it is none.</summary>
    public static TimeSpan? Span(string text)
    {
        var match = SpanPattern().Match(text);
        return match.Success
            ? new TimeSpan(Number(match.Groups["days"]), Number(match.Groups["hours"]), Number(match.Groups["minutes"]), 0)
            : null;
    }

    /// <summary>Null: it is none.</summary>
    public static DemoOpening? Opening(string text)
    {
        var match = DayPattern().Match(text);
        if (!match.Success)
            return Span(text) is { } ago ? new DemoOpening.Lately(ago) : null;

        return Time(match.Groups["time"].Value) is { } time ? new DemoOpening.OnDay(Number(match.Groups["days"]), time) : null;
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A(?=[0-9])((?<days>[0-9]{1,2})d)?((\A| )(?<hours>[0-9]{1,2})h)?((\A| )(?<minutes>[0-9]{1,2})m)?\z")]
    private static partial Regex SpanPattern();

    [GeneratedRegex(@"\A(?<days>[1-9][0-9]?)d (?<time>[0-9]{2}:[0-9]{2})\z")]
    private static partial Regex DayPattern();
}
