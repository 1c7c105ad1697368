namespace HelpDesk.Functions.Demo;

/// <summary>When a ticket was opened, told from the moment at which the demo desk is made.</summary>
internal abstract record DemoOpening
{
    private DemoOpening()
    {
    }

    public abstract DateTimeOffset Before(DateTimeOffset now);

    /// <summary>Just now: <c>2h 10m</c> before the moment itself.</summary>
    public sealed record Lately(TimeSpan Ago) : DemoOpening
    {
        public override DateTimeOffset Before(DateTimeOffset now) => now - Ago;
    }

    /// <summary>
    /// <c>12d 09:40</c>: that many days before the day of the making, on its clock. What comes in working hours came on a working
    /// day: Saturday's on the Friday before, Sunday's on the Thursday, whatever the weekday of the making.
    /// </summary>
    public sealed record OnDay(int DaysAgo, TimeOnly Time) : DemoOpening
    {
        private static readonly TimeOnly Morning = new(8, 0);
        private static readonly TimeOnly Evening = new(18, 0);

        public override DateTimeOffset Before(DateTimeOffset now)
        {
            var day = DateOnly.FromDateTime(now.DateTime).AddDays(-DaysAgo);
            if (Time.IsBetween(Morning, Evening))
                day = WorkingDay(day);
            return new DateTimeOffset(day.ToDateTime(Time), now.Offset);
        }

        private static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-3),
            _ => day,
        };
    }
}
