namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>
/// A six-field NCRONTAB expression: second, minute, hour, day of the month, month, day of the week. Five fields begin with
/// the minute. A day must fit both its fields (unlike in cron, where one of them is enough).
/// </summary>
internal sealed class CronExpression
{
    // The calendar repeats after four hundred years: a date that has not come by then never does.
    private const int YearsUntilNever = 400;

    private readonly string _text;
    private readonly CronField _seconds;
    private readonly CronField _minutes;
    private readonly CronField _hours;
    private readonly CronField _days;
    private readonly CronField _months;
    private readonly CronField _daysOfWeek;

    private CronExpression(string text, string[] fields)
    {
        _text = text;
        _seconds = CronField.Parse(CronFieldKind.Second, fields[0]);
        _minutes = CronField.Parse(CronFieldKind.Minute, fields[1]);
        _hours = CronField.Parse(CronFieldKind.Hour, fields[2]);
        _days = CronField.Parse(CronFieldKind.Day, fields[3]);
        _months = CronField.Parse(CronFieldKind.Month, fields[4]);
        _daysOfWeek = CronField.Parse(CronFieldKind.DayOfWeek, fields[5]);
    }

    /// <summary>Whether it repeats within the day, rather than naming moments of it (*/30 names two, as in Azure).</summary>
    public bool IsInterval => _seconds.HasNeighbours || _minutes.HasNeighbours || _hours.HasNeighbours;

    /// <summary>Whether it comes more than once in every minute.</summary>
    public bool IsWithinTheMinute =>
        !_seconds.IsSingle && _minutes.IsEverything && _hours.IsEverything
        && _days.IsEverything && _months.IsEverything && _daysOfWeek.IsEverything;

    /// <exception cref="FormatException">It is no such expression; the message names the field.</exception>
    public static CronExpression Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return fields.Length switch
            {
                6 => new CronExpression(text, fields),
                5 => new CronExpression(text, ["0", .. fields]),
                _ => throw new FormatException($"it has {fields.Length} fields instead of six."),
            };
        }
        catch (FormatException exception)
        {
            throw new FormatException($"'{text}' is not an NCRONTAB expression: {exception.Message}", exception);
        }
    }

    /// <summary>The first moment after the given one by the clock on the wall, or null if there is none.</summary>
    public DateTime? Next(DateTime after)
    {
        if (after >= DateTime.MaxValue.AddSeconds(-1))
            return null;
        var start = new DateTime(after.Ticks - after.Ticks % TimeSpan.TicksPerSecond).AddSeconds(1);
        var today = DateOnly.FromDateTime(start);
        if (Fits(today) && NextTime(TimeOnly.FromDateTime(start)) is { } time)
            return today.ToDateTime(time);
        return NextDate(today) is { } date ? date.ToDateTime(new TimeOnly(_hours.First, _minutes.First, _seconds.First)) : null;
    }

    public override string ToString() => _text;

    private bool Fits(DateOnly date) =>
        _months.Contains(date.Month) && _days.Contains(date.Day) && _daysOfWeek.Contains((int)date.DayOfWeek);

    private DateOnly? NextDate(DateOnly after)
    {
        var end = after.Year < DateOnly.MaxValue.Year - YearsUntilNever ? after.AddYears(YearsUntilNever) : DateOnly.MaxValue;
        for (var date = after; date < end;)
        {
            date = date.AddDays(1);
            if (Fits(date))
                return date;
        }
        return null;
    }

    private TimeOnly? NextTime(TimeOnly start)
    {
        if (_hours.Contains(start.Hour))
        {
            if (_minutes.Contains(start.Minute) && _seconds.AtLeast(start.Second) is { } second)
                return new TimeOnly(start.Hour, start.Minute, second);
            if (_minutes.AtLeast(start.Minute + 1) is { } minute)
                return new TimeOnly(start.Hour, minute, _seconds.First);
        }
        return _hours.AtLeast(start.Hour + 1) is { } hour ? new TimeOnly(hour, _minutes.First, _seconds.First) : null;
    }
}
