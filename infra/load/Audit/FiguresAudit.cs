using HelpDesk.Domain.Reports;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Audit;

/// <summary>The report table says what a naive recount of the events says.</summary>
internal static class FiguresAudit
{
    public static async Task<IReadOnlyList<string>> FindingsAsync(
        DeskSnapshot desk, StorageClients storage, CancellationToken cancellationToken) =>
        Findings(desk, await new TableDailyMetrics(storage).ReadAsync(
            Dimension.Day, DateOnly.MinValue, DateOnly.MaxValue, cancellationToken));

    private static IReadOnlyList<string> Findings(DeskSnapshot desk, IReadOnlyList<DailyFigures> rows)
    {
        var wanted = new EventFigures(desk.Events);
        return
        [
            .. wanted.Days.Except(rows.Select(row => row.Day)).Select(day => $"{day:yyyy-MM-dd} is missing in the report"),
            .. from row in rows
               from name in EventFigures.Counts
               where row.Figures.Counts[name] != wanted.Count(row.Day, name)
               select $"On {row.Day:yyyy-MM-dd} {name} is {wanted.Count(row.Day, name)}, and the report says "
                   + $"{row.Figures.Counts[name]}",
            .. from row in rows
               where row.Figures.Backlog.Total != wanted.Backlog(row.Day)
               select $"At the end of {row.Day:yyyy-MM-dd} {wanted.Backlog(row.Day)} tickets are to do, and the report says "
                   + $"{row.Figures.Backlog.Total}",
        ];
    }
}
