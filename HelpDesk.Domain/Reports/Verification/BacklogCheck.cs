using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Reports.Verification;

/// <summary>However the backlog is divided, its parts add up, and none is negative.</summary>
internal static class BacklogCheck
{
    public static ReportCheck Check { get; } = new(
        "backlog-parts", "The backlog by status, by priority and by age has as many tickets each, and never less than none.", Faults);

    private static IEnumerable<string> Faults(VerifiedDay day)
    {
        foreach (var row in day.Parts.Prepend(day.Whole))
        {
            var backlog = row.Figures.Backlog;
            var who = row.Group == Group.Whole ? "the desk" : $"{row.Group.By} '{row.Group.Key}'";
            if (backlog.Cells.Values.Any(count => count < 0))
                yield return $"{who} has less than no tickets";
            var priorities = Enum.GetValues<TicketPriority>().Sum(priority => backlog[priority]);
            if (priorities != backlog.Total)
                yield return $"{who} has {backlog.Total} tickets, and {priorities} by priority";
            var ages = BacklogAge.All.Sum(age => age.CountIn(backlog, row.Day));
            if (row.Group == Group.Whole && ages != backlog.Total)
                yield return $"{who} has {backlog.Total} tickets, and {ages} by age";
        }
    }
}
