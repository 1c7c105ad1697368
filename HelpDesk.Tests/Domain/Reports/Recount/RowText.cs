using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Tests.Domain.Reports.Recount;

/// <summary>A row's figures, each under the name that a plain recount gives it; what is 0 is left out.</summary>
internal static class RowText
{
    public static SortedDictionary<string, long> Of(DateOnly day, Group group, Figures figures)
    {
        var numbers = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, count) in figures.Counts)
            numbers.Add(name, count);
        foreach (var (name, times) in figures.Durations)
            Add(numbers, name, times);
        Add(numbers, "backlog", figures.Backlog);
        Add(numbers, "change", figures.BacklogChange);
        foreach (var age in BacklogAge.All.Where(_ => group == Group.Whole))
            numbers.Add($"age.{age.Name}", age.CountIn(figures.Backlog, day));
        return Said(numbers);
    }

    // Of durations 0 says something.
    private static SortedDictionary<string, long> Said(SortedDictionary<string, long> numbers)
    {
        var silent = numbers.Where(one => one.Value == 0 && !IsOfDuration(one.Key)).Select(one => one.Key).ToList();
        foreach (var name in silent)
            numbers.Remove(name);
        return numbers;
    }

    private static bool IsOfDuration(string name) =>
        name.Contains('.', StringComparison.Ordinal) && !name.StartsWith("backlog.", StringComparison.Ordinal)
        && !name.StartsWith("change.", StringComparison.Ordinal) && !name.StartsWith("age.", StringComparison.Ordinal);

    private static void Add(SortedDictionary<string, long> numbers, string name, Distribution times)
    {
        Assert.Equal(times.Count, times.Histogram.Total);
        numbers[$"{name}.count"] = times.Count;
        numbers[$"{name}.sum"] = times.Sum;
        numbers[$"{name}.min"] = times.Min;
        numbers[$"{name}.max"] = times.Max;
        numbers[$"{name}.p50"] = times.P50;
        numbers[$"{name}.p90"] = times.P90;
        numbers[$"{name}.p95"] = times.P95;
    }

    private static void Add(SortedDictionary<string, long> numbers, string what, Backlog backlog)
    {
        foreach (var status in Enum.GetValues<TicketStatus>())
            numbers[$"{what}.{status}"] = backlog[status];
        foreach (var priority in Enum.GetValues<TicketPriority>())
            numbers[$"{what}.{priority}"] = backlog[priority];
        numbers[$"{what}.unassigned"] = backlog.Unassigned;
        foreach (var (day, count) in backlog.ByCreatedDay)
            numbers[$"{what}.created.{day:yyyy-MM-dd}"] = count;
    }
}
