using System.Globalization;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>The report of one day, week or month: what subscribers of that frequency get once.</summary>
/// <param name="First">The period's first day.</param>
public sealed record Edition(Frequency Frequency, DateOnly First)
{
    private const int Week = 7;

    private const string DayFormat = "yyyyMMdd";

    private static readonly Dictionary<Frequency, string> Words = new()
    {
        [Frequency.Daily] = "daily",
        [Frequency.Weekly] = "weekly",
        [Frequency.Monthly] = "monthly",
    };

    public DateOnly Last => Next(Frequency, First, 1).AddDays(-1);

    public Period Period => Period.Create(First, Last).Value!;

    /// <summary>The one before it: of a month that is a month, however many days it has.</summary>
    public Edition Previous => this with { First = Next(Frequency, First, -1) };

    /// <summary>The newest whose last day is over.</summary>
    public static Edition Latest(Frequency frequency, DateOnly today) =>
        new(frequency, Next(frequency, Start(frequency, today), -1));

    /// <summary>Null: that is none.</summary>
    public static Edition? Find(string text)
    {
        var (word, day) = text.Split('_') is [var first, var second] ? (first, second) : ("", "");
        var frequency = Words.FirstOrDefault(one => one.Value == word);
        return frequency.Value is not null
            && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? new(frequency.Key, start)
            : null;
    }

    /// <summary>Like <c>weekly_20261123</c>: keys and names are made of it.</summary>
    public override string ToString() => $"{Words[Frequency]}_{First.ToString(DayFormat, CultureInfo.InvariantCulture)}";

    private static DateOnly Start(Frequency frequency, DateOnly day) => frequency switch
    {
        Frequency.Daily => day,
        Frequency.Weekly => day.AddDays(-(((int)day.DayOfWeek - (int)DayOfWeek.Monday + Week) % Week)),
        Frequency.Monthly => day.AddDays(1 - day.Day),
        _ => throw new ArgumentOutOfRangeException(nameof(frequency)),
    };

    private static DateOnly Next(Frequency frequency, DateOnly first, int by) => frequency switch
    {
        Frequency.Daily => first.AddDays(by),
        Frequency.Weekly => first.AddDays(by * Week),
        Frequency.Monthly => first.AddMonths(by),
        _ => throw new ArgumentOutOfRangeException(nameof(frequency)),
    };
}
