using Azure.Data.Tables;
using HelpDesk.Domain.Notifications;

namespace HelpDesk.Functions.Storage;

/// <summary>Reads one page of an inbox.</summary>
internal sealed class InboxReading(TableClient inboxes, InboxQuery query)
{
    /// <summary>Rounds of storage calls that one page may cost when little of it is wanted.</summary>
    private const int MaxRounds = 5;

    private readonly string _inbox = InboxRow.PartitionKey(query.To);
    private readonly List<(string RowKey, InboxItem Item)> _found = [];
    private InboxState _state = InboxState.Never;
    private string? _position = query.After;
    private bool _goesOn = true;

    /// <summary>One more than wanted tells whether the inbox goes on; many more where little of it may be wanted.</summary>
    private int PageSize => query.UnreadOnly || !query.SeesStaffItems ? InboxPage.Counted : query.Limit + 1;

    public async Task<InboxPage> RunAsync(CancellationToken cancellationToken)
    {
        // At the same time: what is read of the part that is wanted can be said only with both.
        var reading = query.After is null ? null : NextAsync(cancellationToken);
        var top = await InboxTop.ReadAsync(inboxes, _inbox, cancellationToken);
        _state = top.State;
        if (reading is null)
            Take(top.Rows, top.GoesOn);
        else
            Take(await reading);

        for (var round = 1; round < MaxRounds && _goesOn && _found.Count < query.Limit; round++)
            Take(await NextAsync(cancellationToken));
        return new InboxPage([.. _found.Take(query.Limit).Select(found => found.Item)], Next(), CountUnread(top));
    }

    private Task<List<TableEntity>> NextAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {_inbox} and RowKey gt {_position!}");
        return inboxes.FirstAsync(filter, PageSize, PageSize, cancellationToken);
    }

    private void Take(List<TableEntity> rows) => Take(rows, goesOn: rows.Count == PageSize);

    private void Take(IReadOnlyList<TableEntity> rows, bool goesOn)
    {
        var items = rows.Select(row => (row.RowKey, Item: InboxRow.ToItem(row, _state)));
        _found.AddRange(items.Where(found => IsWanted(found.Item)));
        _position = rows.Count == 0 ? _position : rows[^1].RowKey;
        _goesOn = goesOn;
    }

    private string? Next()
    {
        if (_found.Count > query.Limit)
            return _found[query.Limit - 1].RowKey;
        return _goesOn ? _position : null;
    }

    private int CountUnread(InboxTop top) =>
        top.Rows.Select(row => InboxRow.ToItem(row, top.State)).Count(item => IsSeen(item) && item.ReadAt is null);

    private bool IsWanted(InboxItem item) => IsSeen(item) && !(query.UnreadOnly && item.ReadAt is not null);

    private bool IsSeen(InboxItem item) => query.SeesStaffItems || !item.IsForStaff;
}
