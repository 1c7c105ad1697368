using System.Globalization;

namespace HelpDesk.Domain.Common;

/// <summary>Reads business hours as people write them.</summary>
internal static class BusinessWeek
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public static IReadOnlyDictionary<DayOfWeek, IReadOnlyList<DaySpan>> Parse(string text)
    {
        var week = new Dictionary<DayOfWeek, List<DaySpan>>();
        foreach (var part in Split(text, ';'))
        {
            if (Split(part, ' ') is not [var days, .. { Length: > 0 } spans])
                throw new FormatException($"'{part}' is no days with hours like 'Mon-Fri 09:00-17:00'");
            foreach (var day in ParseDays(days))
            {
                week.TryAdd(day, []);
                week[day].AddRange(spans.Select(ParseSpan));
            }
        }

        return week.ToDictionary(day => day.Key, day => (IReadOnlyList<DaySpan>)Joined(day.Value));
    }

    public static IReadOnlySet<DateOnly> ParseHolidays(string? text) =>
        Split(text ?? "", ',').Select(ParseDay).ToHashSet();

    private static string[] Split(string text, char separator) =>
        text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DateOnly ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"'{text}' is no day like 2026-12-25");

    private static IEnumerable<DayOfWeek> ParseDays(string text)
    {
        var ends = text.Split('-');
        var (first, last) = (Array.IndexOf(Days, ends[0]), Array.IndexOf(Days, ends[^1]));
        if (ends.Length > 2 || first < 0 || last < first)
            throw new FormatException($"'{text}' is no day or days like 'Mon' or 'Mon-Fri'");
        // DayOfWeek begins with Sunday.
        return Enumerable.Range(first, last - first + 1).Select(i => (DayOfWeek)((i + 1) % Days.Length));
    }

    private static DaySpan ParseSpan(string text)
    {
        if (text.Split('-') is [var from, var to] && Minutes(from) is { } begin && Minutes(to) is { } end && begin < end)
            return new DaySpan(begin, end);
        throw new FormatException($"'{text}' is no span like 09:00-17:00, within 00:00-24:00");
    }

    private static int? Minutes(string text)
    {
        if (text == "24:00")
            return DaySpan.MinutesOfDay;
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time.Hour * 60) + time.Minute
            : null;
    }

    private static List<DaySpan> Joined(IEnumerable<DaySpan> spans)
    {
        var joined = new List<DaySpan>();
        foreach (var span in spans.OrderBy(span => span.From))
        {
            if (joined.Count > 0 && span.From <= joined[^1].To)
                joined[^1] = joined[^1] with { To = Math.Max(joined[^1].To, span.To) };
            else
                joined.Add(span);
        }

        return joined;
    }
}
