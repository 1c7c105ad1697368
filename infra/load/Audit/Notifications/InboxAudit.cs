using Azure.Data.Tables;
using HelpDesk.Domain.Notifications;
using HelpDesk.Functions.Serialization;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Load.Audit.Notifications;

/// <summary>In every inbox is what its owner is to be told of, once, and nothing else.</summary>
internal static class InboxAudit
{
    public static IEnumerable<string> Findings(IReadOnlyCollection<Told> all, IReadOnlyList<TableEntity> rows)
    {
        var wanted = all.Where(told => !told.IsOwnAct).ToHashSet();
        var found = rows.Select(ToTold).ToList();
        foreach (var lost in wanted.Except(found))
            yield return $"Not in the inbox: {lost}";
        foreach (var stray in found.Except(wanted))
            yield return $"Nothing for that inbox: {stray}";
        foreach (var twice in found.CountBy(told => (told.Person, told.Ticket, told.At)).Where(one => one.Value > 1))
            yield return $"In the inbox {twice.Value} times: {twice.Key}";
    }

    public static async Task<IReadOnlyList<TableEntity>> RowsAsync(StorageClients storage, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        var all = storage.Table(TableNames.Notifications).QueryAsync<TableEntity>(cancellationToken: cancellationToken);
        await foreach (var row in all.Where(row => row.ContainsKey("Event")))
            rows.Add(row);
        return rows;
    }

    public static string Owner(TableEntity row) => Keys.Unescape(row.PartitionKey);

    private static Told ToTold(TableEntity row) => new(
        Owner(row),
        row.GetInt32("Ticket")!.Value,
        row.GetDateTimeOffset("At")!.Value,
        Words.Parse<NotificationEvent>(row.GetString("Event")));
}
