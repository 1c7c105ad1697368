using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Reads several lists as one, newest first. All are ordered by the same row key, so the place in the merged list is one key,
/// and every list can go on from it.
/// </summary>
internal sealed class ViewMerge(TableClient views, ViewQuery query, int pageSize, ViewPosition? after)
{
    private readonly HashSet<TicketId> _seen = [.. after?.Shown ?? []];

    /// <summary>The row key of the last row that was taken or passed over.</summary>
    public string? Position { get; private set; } = after?.RowKey;

    public bool IsDone { get; private set; }

    /// <summary>One round: a storage call for each list, at once. Takes at most <paramref name="wanted"/>.</summary>
    public async Task<IReadOnlyList<TicketSummary>> NextAsync(
        int wanted, Func<TicketSummary, bool> accepts, CancellationToken cancellationToken)
    {
        var parts = await Task.WhenAll(query.Lists.Select(list => ReadAsync(list, cancellationToken)));

        // Beyond the end of a part that goes on, another of its rows may come first.
        var horizon = parts.Where(part => part.GoesOn).Select(part => part.Rows[^1].RowKey).Min(StringComparer.Ordinal);
        var rows = parts.SelectMany(part => part.Rows)
            .Where(row => horizon is null || string.CompareOrdinal(row.RowKey, horizon) <= 0)
            .OrderBy(row => row.RowKey, StringComparer.Ordinal)
            .ToList();

        var taken = Take(rows, wanted, accepts, out var all);
        if (all && horizon is not null)
            Position = horizon;
        IsDone = all && horizon is null;
        return taken;
    }

    private List<TicketSummary> Take(List<TableEntity> rows, int wanted, Func<TicketSummary, bool> accepts, out bool all)
    {
        var taken = new List<TicketSummary>();
        foreach (var row in rows)
        {
            if (taken.Count == wanted)
            {
                all = false;
                return taken;
            }

            Position = row.RowKey;
            var ticket = ViewRow.ToSummary(row);
            // A ticket that is just moving may stand in two lists: the newer row comes first.
            if (accepts(ticket) && _seen.Add(ticket.Id))
                taken.Add(ticket);
        }

        all = true;
        return taken;
    }

    private async Task<Part> ReadAsync(string list, CancellationToken cancellationToken)
    {
        var rows = views.QueryAsync<TableEntity>(query.In(list, Position), pageSize, cancellationToken: cancellationToken);
        await foreach (var page in rows.AsPages())
        {
            // A page may be empty and go on: the service gave up looking for a while, not for good.
            if (page.Values.Count > 0)
                return new Part([.. page.Values], page.ContinuationToken is not null);
        }

        return new Part([], GoesOn: false);
    }

    /// <summary>The next rows of one list; one that goes on has some.</summary>
    private sealed record Part(IReadOnlyList<TableEntity> Rows, bool GoesOn);
}
