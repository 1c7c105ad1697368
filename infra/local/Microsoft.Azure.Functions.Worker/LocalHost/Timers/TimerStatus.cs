namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>When a timer ran last (the beginning of time: never), when it is due next, and from when that was reckoned.</summary>
internal sealed record TimerStatus(DateTimeOffset Last, DateTimeOffset Next, DateTimeOffset LastUpdated)
{
    public static readonly DateTimeOffset Never = DateTimeOffset.MinValue;

    public static TimerStatus First(TimerSchedule schedule, DateTimeOffset now) => new(Never, schedule.Next(now), now);

    public static TimerStatus AfterRun(TimerSchedule schedule, DateTimeOffset started) =>
        new(started, schedule.Next(started), started);

    /// <summary>
    /// This status if it was reckoned by the given schedule. Otherwise the schedule has changed: it begins anew and never with
    /// a run that is overdue.
    /// </summary>
    public TimerStatus Under(TimerSchedule schedule, DateTimeOffset now)
    {
        var from = Last == Never ? LastUpdated : Last;
        var next = schedule.Next(from);
        if (next == Next)
            return this;
        return now > next ? First(schedule, now) : new TimerStatus(Never, next, from);
    }
}
