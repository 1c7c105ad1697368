using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.LocalHost.Timers;

/// <summary>One of the six positions of an expression: what it is called, may hold, and the names its numbers have.</summary>
internal sealed record CronFieldKind(string Name, int First, int Last, IReadOnlyList<string> Names)
{
    public static readonly CronFieldKind Second = new("second", 0, 59, []);
    public static readonly CronFieldKind Minute = new("minute", 0, 59, []);
    public static readonly CronFieldKind Hour = new("hour", 0, 23, []);
    public static readonly CronFieldKind Day = new("day of the month", 1, 31, []);
    public static readonly CronFieldKind Month = new("month", 1, 12, DateTimeFormatInfo.InvariantInfo.MonthNames[..12]);
    public static readonly CronFieldKind DayOfWeek = new("day of the week", 0, 6, DateTimeFormatInfo.InvariantInfo.DayNames);
}
