using Azure.Data.Tables;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>Which lists a filter is answered from, and how much of it the service can look at itself.</summary>
internal sealed class ViewQuery
{
    /// <summary>
    /// What a filter may compare, the partition and both ends of the range left out.
    /// https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities
    /// </summary>
    private const int MostComparisons = 15 - 3;

    private readonly List<string> _conditions = [];
    private int _comparisons;

    public ViewQuery(TicketFilter filter)
    {
        Lists = [.. ListsOf(filter).Distinct(StringComparer.Ordinal)];
        // The lists of requesters and followers are in order of what they may know of, and staff ask for more than that.
        var isOrdered = !filter.SeesNotes || (filter.Follower is null && filter.Requesters.Count == 0);
        End = filter.UpdatedSince is { } since && isOrdered ? ViewRow.EndOf(since) : null;
        IsComplete = filter.UpdatedSince is null || isOrdered;

        Add(filter.Statuses, status => TableClient.CreateQueryFilter($"Status eq {Words.Of(status)}"));
        Add(filter.Priorities, priority => TableClient.CreateQueryFilter($"Priority eq {Words.Of(priority)}"));
        Add(filter.Assignees, assignee => TableClient.CreateQueryFilter($"Assignee eq {ViewRow.AssigneeKey(assignee)}"));
        Add(filter.Requesters, requester => TableClient.CreateQueryFilter($"RequesterId eq {requester.Value}"));
        Add(filter.Tags, tag => $"{ViewRow.TagColumn(tag)} eq true");
        Add(filter.Categories, category => TableClient.CreateQueryFilter($"Category eq {category}"));
    }

    public IReadOnlyList<string> Lists { get; }

    /// <summary>The row key before which rows are wanted; null: all.</summary>
    public string? End { get; }

    /// <summary>Whether the service itself leaves out all that is not wanted.</summary>
    public bool IsComplete { get; private set; }

    public string In(string list, string? after)
    {
        var query = TableClient.CreateQueryFilter($"PartitionKey eq {list}");
        if (after is not null)
            query += TableClient.CreateQueryFilter($" and RowKey gt {after}");
        if (End is not null)
            query += TableClient.CreateQueryFilter($" and RowKey lt {End}");
        return string.Join(" and ", [query, .. _conditions]);
    }

    // The fewest rows first: one person's tickets, then what is not closed, then one agent's with all their past.
    private static IEnumerable<string> ListsOf(TicketFilter filter)
    {
        if (filter.Follower is { } follower)
            return [ViewRow.OfFollower(follower)];
        if (filter.Requesters.Count > 0)
            return filter.Requesters.Select(ViewRow.OfRequester);
        if (filter.Assignees.Count == 0 || (filter.Statuses.Count > 0 && !filter.Statuses.Contains(TicketStatus.Closed)))
            return (filter.Statuses.Count > 0 ? filter.Statuses : Enum.GetValues<TicketStatus>()).Select(ViewRow.OfStatus);
        return filter.Assignees.Select(ViewRow.OfAssignee);
    }

    private void Add<T>(IReadOnlyCollection<T> values, Func<T, string> condition)
    {
        if (values.Count == 0)
            return;
        if (_comparisons + values.Count > MostComparisons)
        {
            IsComplete = false;
            return;
        }

        _comparisons += values.Count;
        _conditions.Add($"({string.Join(" or ", values.Select(condition))})");
    }
}
