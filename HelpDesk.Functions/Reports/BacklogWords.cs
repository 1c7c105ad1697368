using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Reports;

/// <summary>The parts of a backlog, by the words of the contract.</summary>
internal static class BacklogWords
{
    private static readonly TicketStatus[] Statuses = [TicketStatus.Open, TicketStatus.Active, TicketStatus.Waiting];

    public static IReadOnlyDictionary<string, int> ByStatus(Backlog backlog) =>
        Statuses.ToDictionary(Words.Of, status => backlog[status]);

    public static IReadOnlyDictionary<string, int> ByPriority(Backlog backlog) =>
        Enum.GetValues<TicketPriority>().ToDictionary(Words.Of, priority => backlog[priority]);

    public static IReadOnlyDictionary<string, int> ByAge(Backlog backlog, DateOnly day) =>
        BacklogAge.All.ToDictionary(age => age.Name, age => age.CountIn(backlog, day));
}
