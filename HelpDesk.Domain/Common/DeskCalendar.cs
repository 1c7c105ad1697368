namespace HelpDesk.Domain.Common;

/// <summary>The days of the desk: midnight is where the desk is, not where the server is.</summary>
/// <param name="hours">When the desk is at work; the usual hours if not given.</param>
public sealed class DeskCalendar(TimeZoneInfo zone, BusinessHours? hours = null)
{
    private readonly BusinessHours _hours = hours ?? BusinessHours.Usual;

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

    /// <summary>
    /// The time from one moment to a later one, in seconds of the clock that have begun: what was measured in pieces adds up to
    /// what is measured at once.
    /// </summary>
    public Spent Between(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds());
        return last <= first ? default : new Spent(last - first, BusinessSeconds(first, last));
    }

    private long BusinessSeconds(long first, long last)
    {
        var lastDay = DayOf(DateTimeOffset.FromUnixTimeSeconds(last));
        var seconds = 0L;
        // From the day before: where a zone skips or repeats midnight, a span may reach over it.
        for (var day = DayOf(DateTimeOffset.FromUnixTimeSeconds(first)).AddDays(-1); day <= lastDay; day = day.AddDays(1))
        {
            foreach (var span in _hours.On(day))
                seconds += Math.Max(0, Math.Min(last, At(day, span.To)) - Math.Max(first, At(day, span.From)));
        }

        return seconds;
    }

    private long At(DateOnly day, int minute) =>
        Clock.First(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute)).ToUnixTimeSeconds();
}
