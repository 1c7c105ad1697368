using System.Globalization;
using HelpDesk.Domain.Reports.Subscriptions;

namespace HelpDesk.Functions.Reports.Mails;

/// <summary>Numbers as people read them; what there is none of is a dash.</summary>
internal static class FigureWords
{
    private const string None = "-";

    private const long Minute = 60;

    private const long HourInMinutes = 60;

    private const long DayInHours = 24;

    public static string Of(Highlight highlight, long? value) =>
        value is not { } known ? None : highlight.IsTime ? Time(known) : Count(known);

    /// <summary>With its sign.</summary>
    public static string Change(Highlight highlight, long? value, long? before)
    {
        if (value - before is not { } by)
            return None;
        var size = Of(highlight, Math.Abs(by));
        return by == 0 ? Count(0) : by > 0 ? $"+{size}" : $"-{size}";
    }

    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Like <c>2 h 10 min</c>: rounded to what anybody wants to know.</summary>
    public static string Time(long seconds)
    {
        var (minutes, hours) = (Rounded(seconds, Minute), Rounded(seconds, Minute * HourInMinutes));
        if (seconds < Minute)
            return $"{seconds} s";
        if (minutes < HourInMinutes)
            return $"{minutes} min";
        return minutes < DayInHours * HourInMinutes
            ? Two(minutes / HourInMinutes, "h", minutes % HourInMinutes, "min")
            : Two(hours / DayInHours, "d", hours % DayInHours, "h");
    }

    private static long Rounded(long seconds, long unit) => (seconds + (unit / 2)) / unit;

    private static string Two(long large, string unit, long small, string smaller) =>
        small == 0 ? $"{Count(large)} {unit}" : $"{Count(large)} {unit} {small} {smaller}";
}
