using HelpDesk.Domain.Common;

namespace HelpDesk.Tests.Domain.Reports;

/// <summary>When something happens next: at once, soon, days later, at midnight, or earlier by a wrong clock.</summary>
internal sealed class RandomMoment(Random random, DeskCalendar calendar)
{
    public DateTimeOffset After(DateTimeOffset last) => random.Next(9) switch
    {
        0 => last,
        1 => last.AddMilliseconds(-random.Next(5_000)),
        2 => last.AddMilliseconds(random.Next(3_000)),
        3 => last.AddMinutes(random.NextDouble() * 20),
        4 => last.AddHours(random.NextDouble() * 9),
        5 => Midnight(last).AddMilliseconds(random.Next(-2_000, 2_000)),
        6 => Midnight(last).AddHours(random.NextDouble() * 5),
        7 => last.AddDays(random.NextDouble() * 4),
        _ => last.AddDays(random.Next(6) == 0 ? 15 : 1),
    };

    private DateTimeOffset Midnight(DateTimeOffset last) => calendar.EndOf(calendar.DayOf(last));
}
