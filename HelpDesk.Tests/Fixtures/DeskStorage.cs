using Azure.Data.Tables;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Tests.Fixtures;

/// <summary>What lies beneath a running desk.</summary>
internal static class DeskStorage
{
    public static TableClient Table(this DeskFixture desk, string name) => new(desk.ConnectionString, name);

    public static async Task<List<TableEntity>> RowsAsync(this DeskFixture desk, string table, string? filter = null)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in desk.Table(table).QueryAsync<TableEntity>(filter))
            rows.Add(row);
        return rows;
    }

    /// <summary>Until every change that is written has been carried to the lists and figures.</summary>
    public static Task SettleAsync(this DeskFixture desk) =>
        Eventually.SeeAsync(desk.NotProjectedAsync, waiting => waiting.Length == 0);

    /// <summary>The tickets of which the projection's cursor is behind the newest event.</summary>
    private static async Task<string> NotProjectedAsync(this DeskFixture desk)
    {
        var rows = await desk.RowsAsync(
            TableNames.Tickets, TableClient.CreateQueryFilter($"RowKey eq {TicketRow.RowKey} or RowKey eq {CursorRow.RowKey}"));
        var projected = rows.Where(row => row.RowKey == CursorRow.RowKey)
            .ToDictionary(row => row.PartitionKey, CursorRow.ToProjected);
        return string.Join(',', rows.Where(row => row.RowKey == TicketRow.RowKey)
            .Where(row => projected.GetValueOrDefault(row.PartitionKey) < row.GetInt32("LastEventSeq"))
            .Select(row => row.GetInt32("Id")));
    }
}
