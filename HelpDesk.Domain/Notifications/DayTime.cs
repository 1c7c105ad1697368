using System.Globalization;
using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Notifications;

/// <summary>A time of day as people write it: to the minute, from 00:00 to 23:59.</summary>
public static class DayTime
{
    public const string Pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    private const string Format = "HH:mm";

    public static string Write(TimeOnly time) => time.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Null: it is none.</summary>
    public static TimeOnly? Find(string? text) =>
        TimeOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Null, and a violation: it is none.</summary>
    public static TimeOnly? Parse(string? text, Violations violations, string pointer)
    {
        var time = Find(text);
        if (time is null)
            violations.Add(pointer, "must be a time of day like 07:30");
        return time;
    }
}
