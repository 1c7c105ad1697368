using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>An expression read by the clock of one time zone.</summary>
internal sealed class TimerSchedule(CronExpression expression, TimeZoneInfo zone)
{
    public bool IsWithinTheMinute => expression.IsWithinTheMinute;

    /// <summary>Reads what stands in a trigger attribute, where %name% is the value of a setting.</summary>
    /// <exception cref="FormatException">It is no schedule; the message says why.</exception>
    public static TimerSchedule Parse(string schedule, IConfiguration configuration)
    {
        var text = SettingReference.Resolve(schedule, configuration);
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _))
        {
            throw new FormatException(
                $"'{text}' is a time span, which Azure refuses on a Consumption plan; " +
                "write an NCRONTAB expression, like '0 */5 * * * *'.");
        }
        return new TimerSchedule(CronExpression.Parse(text), Zone(configuration["WEBSITE_TIME_ZONE"]));
    }

    /// <summary>The first moment after the given one; the end of time if there is none.</summary>
    public DateTimeOffset Next(DateTimeOffset after)
    {
        var now = TimeZoneInfo.ConvertTime(after, zone);
        for (var local = expression.Next(now.DateTime); local is { } time; local = expression.Next(time))
        {
            // Not every time is later: .NET puts the hour that Dublin skips, whose daylight saving is in winter, too early.
            if (Adjust(now, At(time)) is var next && next > now)
                return next;
        }
        return DateTimeOffset.MaxValue;
    }

    public override string ToString() => $"{expression}, {zone.Id}";

    /// <summary>
    /// The instant of a time on the wall. One that is skipped in spring is an hour later; one that comes twice in autumn is its
    /// second coming.
    /// </summary>
    private DateTimeOffset At(DateTime local) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(local, zone.GetUtcOffset(local)), zone);

    /// <summary>
    /// Autumn, by the rules of the real host: what names a moment of the day comes once, in the first of the two hours; what
    /// repeats within the day goes on through both.
    /// </summary>
    private DateTimeOffset Adjust(DateTimeOffset now, DateTimeOffset next)
    {
        var isTwice = zone.IsAmbiguousTime(next);
        if (!isTwice && !(expression.IsInterval && zone.IsAmbiguousTime(now)))
            return next;
        if (next.Offset != now.Offset)
            return TimeZoneInfo.ConvertTime(next + (next.Offset - now.Offset), zone);
        return expression.IsInterval ? next : AfterTheDoubledHour(next);
    }

    private DateTimeOffset AfterTheDoubledHour(DateTimeOffset next)
    {
        DateTime? local = next.DateTime;
        while (local is { } time && zone.IsAmbiguousTime(time))
            local = expression.Next(time);
        return local is { } later ? At(later) : DateTimeOffset.MaxValue;
    }

    private static TimeZoneInfo Zone(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return TimeZoneInfo.Utc;
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? zone
            : throw new FormatException($"WEBSITE_TIME_ZONE is '{id}', which is no time zone of this machine.");
    }
}
