using Azure.Data.Tables;
using HelpDesk.Domain.Reports;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Storage;

/// <summary>The backlog at a day's end in columns that people can read, and what later days are reckoned from in bytes.</summary>
internal static class BacklogColumns
{
    private const string Change = "BacklogChange";

    private const string ByCreatedDay = "BacklogByCreatedDay";

    private static readonly TicketStatus[] Statuses = [TicketStatus.Open, TicketStatus.Active, TicketStatus.Waiting];

    public static void Write(TableEntity row, Figures figures, DateOnly day, Group group)
    {
        var backlog = figures.Backlog;
        row["Backlog"] = backlog.Total;
        foreach (var status in Statuses)
            row[$"Backlog{status}"] = backlog[status];
        foreach (var priority in Enum.GetValues<TicketPriority>())
            row[$"Backlog{priority}"] = backlog[priority];
        row["BacklogUnassigned"] = backlog.Unassigned;
        row[Change] = BacklogColumn.Write(figures.BacklogChange.Cells);
        if (group != Group.Whole)
            return;
        foreach (var age in BacklogAge.All)
            row[$"Backlog{ColumnName.Of(age.Name)}"] = age.CountIn(backlog, day);
        row[ByCreatedDay] = BacklogColumn.Write(backlog.Cells.Where(cell => cell.Key.Kind is BacklogCellKind.CreatedDay));
    }

    public static (Backlog Backlog, Backlog Change) Read(TableEntity row)
    {
        var cells = Statuses.Select(status => Cell(row, BacklogCellKind.Status, (int)status, $"{status}"))
            .Concat(Enum.GetValues<TicketPriority>()
                .Select(priority => Cell(row, BacklogCellKind.Priority, (int)priority, $"{priority}")))
            .Append(Cell(row, BacklogCellKind.Unassigned, 0, "Unassigned"))
            .Concat(BacklogColumn.Read(row.GetBinary(ByCreatedDay)));
        return (Backlog.Of(cells), Backlog.Of(BacklogColumn.Read(row.GetBinary(Change))));
    }

    private static KeyValuePair<BacklogCell, int> Cell(TableEntity row, BacklogCellKind kind, int value, string name) =>
        KeyValuePair.Create(new BacklogCell(kind, value), row.GetInt32($"Backlog{name}")!.Value);
}
