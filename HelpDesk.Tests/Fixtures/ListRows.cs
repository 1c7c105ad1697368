using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The rows of all lists as they stand in the table.</summary>
internal static class ListRows
{
    /// <summary>List, row key and content of each row of the ticket.</summary>
    public static async Task<List<(string List, string Row, TicketSummary Ticket)>> OfAsync(StorageClients storage, int id)
    {
        var rows = new List<(string, string, TicketSummary)>();
        var filter = TableClient.CreateQueryFilter($"Id eq {id}");
        await foreach (var row in storage.Table(TableNames.Views).QueryAsync<TableEntity>(filter))
            rows.Add((row.PartitionKey, row.RowKey, ViewRow.ToSummary(row)));
        return rows;
    }

    /// <summary>The ticket stands in every list it belongs to as it is now, and nowhere else.</summary>
    public static async Task AssertRightAsync(StorageClients storage, params IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            var head = (await new DeskParts(storage).Tickets.FindAsync(new TicketId(id), CancellationToken.None))!;
            var summary = TicketSummary.Of(head);
            var expected = ViewRow.Places(TicketPlacement.Of(head)).Select(place => (place.List, place.Row, summary));
            Assert.Equal(expected.Order(), (await OfAsync(storage, id)).Order());
        }
    }

    private static IEnumerable<(string List, string Row, TicketSummary Ticket)> Order(
        this IEnumerable<(string List, string Row, TicketSummary Ticket)> rows) =>
        rows.OrderBy(row => row.List, StringComparer.Ordinal).ThenBy(row => row.Row, StringComparer.Ordinal);

    /// <summary>The lists in which the ticket has a row, with the row's key; without what it says.</summary>
    public static async Task<string[]> PlacesAsync(StorageClients storage, int id) =>
        [.. (await OfAsync(storage, id)).Select(row => $"{row.List} {row.Row}").Order(StringComparer.Ordinal)];
}
