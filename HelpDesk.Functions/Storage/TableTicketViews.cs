using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Serialization;
using ETag = Azure.ETag;
using RequestFailedException = Azure.RequestFailedException;

namespace HelpDesk.Functions.Storage;

internal sealed class TableTicketViews(StorageClients storage, TimeProvider time) : ITicketViews
{
    /// <summary>Rounds of storage calls that one page may cost when a filter lets little through.</summary>
    private const int MaxRounds = 5;

    /// <summary>Rows at a time where the service can't leave out all that is not wanted.</summary>
    private const int WidePage = 500;

    private const int DeletesAtOnce = 16;

    private TableClient Table => storage.Table(TableNames.Views);

    public async Task<Page<TicketSummary>> ListAsync(
        TicketFilter filter, int limit, string? after, CancellationToken cancellationToken)
    {
        var query = new ViewQuery(filter);
        var start = ViewPosition.Parse(after);
        var merge = new ViewMerge(Table, query, query.IsComplete ? limit : Math.Max(limit, WidePage), start);
        var items = new List<TicketSummary>(limit);
        for (var round = 0; round < MaxRounds && items.Count < limit && !merge.IsDone; round++)
            items.AddRange(await merge.NextAsync(limit - items.Count, filter.Accepts, cancellationToken));

        var next = merge.IsDone || merge.Position is null
            ? null
            : ViewPosition.After(merge.Position, start, items, filter.SeesNotes, time.GetUtcNow());
        return new Page<TicketSummary>(items, next?.ToString());
    }

    public Task<IReadOnlyList<CountedTicket>> CountAsync(TicketStatus status, int most, CancellationToken cancellationToken) =>
        CountAsync(TableClient.CreateQueryFilter($"PartitionKey eq {ViewRow.OfStatus(status)}"), most, cancellationToken);

    public Task<IReadOnlyList<CountedTicket>> CountAssignedAsync(
        PersonId? assignee, int most, CancellationToken cancellationToken)
    {
        var (list, closed) = (ViewRow.OfAssignee(assignee), Words.Of(TicketStatus.Closed));
        return CountAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {list} and Status ne {closed}"), most, cancellationToken);
    }

    public Task ShowAsync(Ticket ticket, CancellationToken cancellationToken) => ShowAsync(Table, ticket, cancellationToken);

    public static Task ShowAsync(TableClient views, Ticket ticket, CancellationToken cancellationToken)
    {
        var summary = TicketSummary.Of(ticket);
        return Task.WhenAll(ViewRow.Places(TicketPlacement.Of(ticket)).Select(place => views.UpsertEntityAsync(
            ViewRow.FromSummary(place.List, place.Row, summary), TableUpdateMode.Replace, cancellationToken)));
    }

    public Task HideAsync(IEnumerable<TicketPlacement> before, TicketPlacement now, CancellationToken cancellationToken) =>
        HideAsync(Table, before, now, cancellationToken);

    public static Task HideAsync(
        TableClient views, IEnumerable<TicketPlacement> before, TicketPlacement now, CancellationToken cancellationToken) =>
        DeleteAsync(views, before.SelectMany(ViewRow.Places).Except(ViewRow.Places(now)), cancellationToken);

    public async Task<Page<ViewPlace>> ScanAsync(string? after, int limit, CancellationToken cancellationToken)
    {
        var rows = Table.QueryAsync<TableEntity>(
            filter: (string?)null, limit, ["PartitionKey", "RowKey", "Id"], cancellationToken);
        await foreach (var page in rows.AsPages(after, limit))
        {
            var places = page.Values.Select(
                row => new ViewPlace(row.PartitionKey, row.RowKey, new TicketId(row.GetInt32("Id")!.Value)));
            return new Page<ViewPlace>([.. places], page.ContinuationToken);
        }

        return new Page<ViewPlace>([], Next: null);
    }

    public Task PruneAsync(IReadOnlyList<ViewPlace> places, Ticket? ticket, CancellationToken cancellationToken)
    {
        var current = ticket is null ? [] : ViewRow.Places(TicketPlacement.Of(ticket));
        return DeleteAsync(Table, places.Select(place => (place.List, place.Row)).Except(current), cancellationToken);
    }

    private async Task<IReadOnlyList<CountedTicket>> CountAsync(string filter, int most, CancellationToken cancellationToken)
    {
        var rows = await Table.FirstAsync(filter, most, pageSize: null, cancellationToken, CountedColumns.All);
        return [.. rows.Select(CountedColumns.Read)];
    }

    private static async Task DeleteAsync(
        TableClient views, IEnumerable<(string List, string Row)> places, CancellationToken cancellationToken)
    {
        foreach (var some in places.Chunk(DeletesAtOnce))
            await Task.WhenAll(some.Select(place => DeleteAsync(views, place.List, place.Row, cancellationToken)));
    }

    private static async Task DeleteAsync(TableClient views, string list, string row, CancellationToken cancellationToken)
    {
        try
        {
            await views.DeleteEntityAsync(list, row, ETag.All, cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.IsNotFound())
        {
            // Somebody else was quicker, or it was never there.
        }
    }
}
