namespace HelpDesk.Domain.Common;

/// <summary>The days of the desk: midnight is where the desk is, not where the server is.</summary>
public sealed class DeskCalendar(TimeZoneInfo zone)
{
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(ToLocal(moment).DateTime);

    /// <summary>The same moment on the desk's clock.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone);

    /// <summary>The first moment that no longer belongs to the day.</summary>
    public DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        // Where clocks spring forward at midnight, the day begins with the first moment that exists.
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(1);
        // Where midnight comes twice, the first one already belongs to the new day.
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
