using Azure;
using Azure.Data.Tables;
using HelpDesk.Domain.Reports;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Writes a day: first its parts, partition by partition in batches, and as the last row that of the whole, whose revision makes
/// them count. Each row is written under the version under which it was found.
/// </summary>
internal static class SaveDay
{
    /// <summary>With all its histograms a row may have some 80 KB, and a batch no more than 4 MiB.</summary>
    private const int BatchSize = 40;

    /// <summary>False: some row was overtaken.</summary>
    public static async Task<bool> TryRunAsync(
        TableClient table, DayReport report, StoredDay found, CancellationToken cancellationToken)
    {
        var parts = Actions(report, found).GroupBy(part => part.By, part => part.Action);
        var written = await Task.WhenAll(parts.Select(part => TryWriteAsync(table, part, cancellationToken)));
        var whole = Row(report, Group.Whole, report.Whole);
        return written.All(done => done)
            && await Conditional.WriteAsync(table, whole, found.Versions.GetValueOrDefault(Group.Whole), cancellationToken);
    }

    private static IEnumerable<(Dimension By, TableTransactionAction Action)> Actions(DayReport report, StoredDay found)
    {
        foreach (var (group, figures) in report.Groups.Where(group => group.Key.By is not Dimension.Day))
        {
            var row = Row(report, group, figures);
            yield return (group.By, found.Versions.TryGetValue(group, out var version)
                ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, new ETag(version))
                : new TableTransactionAction(TableTransactionActionType.Add, row));
        }

        foreach (var (group, version) in found.Versions.Where(row => !report.Groups.ContainsKey(row.Key)))
        {
            var row = new TableEntity(DailyMetricsRow.PartitionKey(group.By), DailyMetricsRow.RowKey(report.Day, group));
            yield return (group.By, new TableTransactionAction(TableTransactionActionType.Delete, row, new ETag(version)));
        }
    }

    private static TableEntity Row(DayReport report, Group group, GroupFigures figures) => DailyMetricsRow.FromFigures(
        new DailyFigures(report.Day, group, figures.Name, figures.Figures, report.Stamp));

    private static async Task<bool> TryWriteAsync(
        TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var batch in actions.Chunk(BatchSize))
                await table.SubmitTransactionAsync(batch, cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (Conditional.IsOvertaken(refused))
        {
            return false;
        }
    }
}
