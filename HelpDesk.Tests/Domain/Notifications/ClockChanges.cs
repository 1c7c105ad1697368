using System.Collections.Concurrent;
using System.Globalization;

namespace HelpDesk.Tests.Domain.Notifications;

/// <summary>Days on which clocks are changed, and what they show in the days around, minute by minute.</summary>
internal sealed class ClockChanges
{
    private readonly DateTimeOffset _begin;
    private readonly DateTime[] _shown;
    private readonly ConcurrentDictionary<TimeOnly, int[]> _passings = [];

    private ClockChanges(string zone, string day)
    {
        Zone = zone;
        var clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        _begin = DateTimeOffset.Parse(day + "T00:00Z", CultureInfo.InvariantCulture).AddDays(-2);
        _shown =
        [
            .. Enumerable.Range(0, 6 * 24 * 60).Select(i => TimeZoneInfo.ConvertTime(_begin.AddMinutes(i), clock).DateTime),
        ];
    }

    public static IEnumerable<ClockChanges> All { get; } =
    [
        new("Etc/UTC", "2026-03-29"),
        new("Europe/Berlin", "2026-03-29"),
        new("Europe/Berlin", "2026-10-25"),
        // At midnight.
        new("America/Sao_Paulo", "2018-11-04"),
        new("America/Sao_Paulo", "2018-02-18"),
        new("America/Havana", "2026-11-01"),
        // By half an hour.
        new("Australia/Lord_Howe", "2026-10-04"),
        new("Australia/Lord_Howe", "2026-04-05"),
    ];

    public string Zone { get; }

    /// <summary>Moments of the first four days; all minutes of an hour are among them.</summary>
    public IEnumerable<DateTimeOffset> Moments =>
        Enumerable.Range(0, 4 * 24 * 60 / 7).Select(i => _begin.AddMinutes(7 * i).AddSeconds(i % 2 * 30));

    /// <summary>The first moment after that at which clocks come to that time, or spring over it.</summary>
    public DateTimeOffset NextPassing(TimeOnly time, DateTimeOffset after)
    {
        var passings = _passings.GetOrAdd(time, sought => [.. Passings(sought)]);
        var i = (int)Math.Floor((after - _begin).TotalMinutes) + 1;
        var found = Array.BinarySearch(passings, i);
        return _begin.AddMinutes(passings[found < 0 ? ~found : found]);
    }

    public override string ToString() => $"{Zone} {_begin.AddDays(2):yyyy-MM-dd}";

    private IEnumerable<int> Passings(TimeOnly time) =>
        Enumerable.Range(1, _shown.Length - 1).Where(i => Passes(_shown[i - 1], _shown[i], time));

    private static bool Passes(DateTime before, DateTime now, TimeOnly time)
    {
        var sought = DateOnly.FromDateTime(now).ToDateTime(time);
        return now == sought || (before < sought && sought < now);
    }
}
