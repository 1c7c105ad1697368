namespace HelpDesk.Tests.Domain.Reports.Recount;

/// <summary>What the desk's clocks show and whether it is at work, written down minute by minute.</summary>
internal sealed class PlainClock
{
    private const int Margin = 3;

    private readonly long _begin;
    private readonly DateTime[] _shown;
    private readonly DateTime[] _reached;
    private readonly long[] _worked;

    public PlainClock(DeskTime time)
    {
        var begin = new DateTimeOffset(time.From.AddDays(-Margin).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        _begin = begin.ToUnixTimeSeconds();
        var zone = time.ZoneInfo;
        _shown = new DateTime[(time.Days + (2 * Margin)) * 24 * 60];
        for (var i = 0; i < _shown.Length; i++)
            _shown[i] = TimeZoneInfo.ConvertTime(begin.AddMinutes(i), zone).DateTime;
        _reached = [.. _shown];
        for (var i = 1; i < _reached.Length; i++)
            _reached[i] = _shown[i] > _reached[i - 1] ? _shown[i] : _reached[i - 1];
        _worked = Worked(time);
    }

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(_shown[(moment.ToUnixTimeSeconds() - _begin) / 60]);

    /// <summary>In seconds of the clock that have begun.</summary>
    public (long Calendar, long Business) Between(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds());
        return (last - first, WorkedBy(last) - WorkedBy(first));
    }

    private long WorkedBy(long second)
    {
        var (minute, rest) = Math.DivRem(second - _begin, 60);
        return _worked[minute] + (_worked[minute + 1] > _worked[minute] ? rest : 0);
    }

    // A span begins when clocks first come to its beginning or past it, and ends when they first come to its end or past it.
    private long[] Worked(DeskTime time)
    {
        var isWork = new bool[_shown.Length];
        for (var day = time.From.AddDays(1 - Margin); day < time.To.AddDays(Margin); day = day.AddDays(1))
        {
            foreach (var span in time.Hours.Where(span => span.Day == day.DayOfWeek && !time.Holidays.Contains(day)))
                Array.Fill(isWork, true, First(day, span.From), First(day, span.To) - First(day, span.From));
        }

        var worked = new long[isWork.Length + 1];
        for (var i = 0; i < isWork.Length; i++)
            worked[i + 1] = worked[i] + (isWork[i] ? 60 : 0);
        return worked;
    }

    private int First(DateOnly day, int minutes)
    {
        var sought = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes);
        return Array.FindIndex(_reached, reached => reached >= sought);
    }
}
