namespace HelpDesk.Domain.Common;

/// <summary>The days of the desk: midnight is where the desk is, not where the server is.</summary>
public sealed class DeskCalendar(TimeZoneInfo zone)
{
    /// <summary>The desk's.</summary>
    public WallClock Clock { get; } = new(zone);

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(ToLocal(moment).DateTime);

    /// <summary>The same moment on the desk's clock.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset moment) => Clock.Show(moment);

    /// <summary>
    /// The first moment that no longer belongs to the day. Where midnight comes twice, the first one already belongs to the new
    /// day.
    /// </summary>
    public DateTimeOffset EndOf(DateOnly day) => Clock.First(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
}
