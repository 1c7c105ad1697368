using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports;

/// <summary>Some days of the desk in a row, the last one included.</summary>
public sealed record Period
{
    public const int MaxDays = 400;

    private Period(DateOnly from, DateOnly to) => (From, To) = (from, to);

    public DateOnly From { get; }

    public DateOnly To { get; }

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>As many days, right before it.</summary>
    public Period Previous => new(From.AddDays(-Days), From.AddDays(-1));

    public static Outcome<Period> Create(DateOnly from, DateOnly to)
    {
        var violations = new Violations();
        if (to < from)
            violations.Add("/to", "must not be before from");
        else if (to.DayNumber - from.DayNumber >= MaxDays)
            violations.Add("/to", $"must not be more than {MaxDays} days from the first");
        else if (from.DayNumber <= MaxDays)
            violations.Add("/from", "must not be that long ago");
        return violations.Any ? violations.ToError() : new Period(from, to);
    }

    /// <summary>Of days that have begun.</summary>
    public static Outcome<Period> Create(DateOnly? from, DateOnly? to, DateOnly notAfter)
    {
        var violations = new Violations();
        if (from is null)
            violations.Add("/from", "must be given");
        if (to is null)
            violations.Add("/to", "must be given");
        else if (to > notAfter)
            violations.Add("/to", "must not be after today");
        return violations.Any ? violations.ToError() : Create(from!.Value, to!.Value);
    }

    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>One row for each day, of those that nobody has counted too.</summary>
    internal DailyFigures[] Fill(IEnumerable<DailyFigures> rows)
    {
        var known = rows.ToDictionary(row => row.Day);
        return
        [
            .. Enumerable.Range(0, Days)
                .Select(From.AddDays)
                .Select(day => known.GetValueOrDefault(day) ?? DailyFigures.NotComputed(day)),
        ];
    }
}
