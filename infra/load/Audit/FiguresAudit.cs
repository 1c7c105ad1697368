using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Audit;

/// <summary>The report table says what a naive recount of the events says.</summary>
internal static class FiguresAudit
{
    public static async Task<IReadOnlyList<string>> FindingsAsync(
        DeskSnapshot desk, StorageClients storage, CancellationToken cancellationToken)
    {
        var counted = await new TableDailyMetrics(storage).ReadAsync(
            Dimension.Day, DateOnly.MinValue, DateOnly.MaxValue, cancellationToken);
        var opened = desk.Events.SelectMany(events => events)
            .Where(happened => happened.What is TicketHappening.Opened)
            .CountBy(happened => happened.DeskDay)
            .ToDictionary();
        var days = opened.Keys.Union(counted.Select(row => row.Day));
        return
        [
            .. from day in days
               let figure = counted.SingleOrDefault(row => row.Day == day)?.Figures.Counts["created"]
               where figure != opened.GetValueOrDefault(day)
               select $"On {day:yyyy-MM-dd} {opened.GetValueOrDefault(day)} tickets were opened, and the report says {figure}",
        ];
    }
}
