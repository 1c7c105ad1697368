namespace HelpDesk.Domain.Reports;

/// <summary>How old the tickets of a backlog are at the end of a day, in days of the desk: 0 is the day itself.</summary>
/// <param name="Name">The member of the contract.</param>
/// <param name="From">The first age that belongs to it, in days.</param>
/// <param name="To">The first that no longer does; null: all older ones belong to it.</param>
public sealed record BacklogAge(string Name, int From, int? To)
{
    public static IReadOnlyList<BacklogAge> All { get; } =
    [
        new("under1Day", 0, 1),
        new("from1To3Days", 1, 3),
        new("from3To7Days", 3, 7),
        new("from7To30Days", 7, 30),
        new("from30Days", 30, null),
    ];

    public int CountIn(Backlog backlog, DateOnly day) => backlog.ByCreatedDay
        .Where(opened => Contains(day.DayNumber - opened.Day.DayNumber))
        .Sum(opened => opened.Count);

    // A ticket whose day was told by another time zone may seem to come from tomorrow.
    private bool Contains(int age) => Math.Max(age, 0) >= From && (To is null || age < To);
}
