using Azure.Data.Tables;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Storage;

internal sealed class TableTicketViews(StorageClients storage) : ITicketViews
{
    /// <summary>Rounds of storage calls that one page may cost when a filter lets little through.</summary>
    private const int MaxRounds = 5;

    public async Task<Page<TicketSummary>> ListAsync(TicketQuery query, CancellationToken cancellationToken)
    {
        var merge = new ViewMerge(storage.Table(TableNames.Views), Partitions(query), query.Limit, query.After);
        var items = new List<TicketSummary>(query.Limit);
        for (var round = 0; round < MaxRounds && items.Count < query.Limit && !merge.IsDone; round++)
        {
            foreach (var ticket in await merge.NextAsync(query.Limit - items.Count, Accepts(query), cancellationToken))
                items.Add(ticket);
        }

        return new Page<TicketSummary>(items, merge.IsDone ? null : merge.Position);
    }

    public Task UpsertAsync(TicketSummary ticket, CancellationToken cancellationToken) =>
        UpsertAsync(storage.Table(TableNames.Views), ticket, cancellationToken);

    public static Task UpsertAsync(TableClient views, TicketSummary ticket, CancellationToken cancellationToken) =>
        Task.WhenAll(ViewRow.Partitions(ticket).Select(partition =>
            views.UpsertEntityAsync(ViewRow.FromSummary(partition, ticket), TableUpdateMode.Replace, cancellationToken)));

    private static string[] Partitions(TicketQuery query)
    {
        if (query.Requester is { } requester)
            return [ViewRow.OfRequester(requester)];

        var statuses = query.Statuses.Count == 0 ? Enum.GetValues<TicketStatus>() : query.Statuses.Distinct();
        return [.. statuses.Select(ViewRow.OfStatus)];
    }

    // A partition of one status holds nothing else, but for a row that is just being moved.
    private static Func<TicketSummary, bool> Accepts(TicketQuery query) =>
        ticket => query.Statuses.Count == 0 || query.Statuses.Contains(ticket.Status);
}
