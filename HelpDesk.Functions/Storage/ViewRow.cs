using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>
/// Table <c>views</c>: the summary of a ticket, once for each list that it stands in. The partition is the list, the row key puts
/// the newest activity first: in the lists of staff all activity counts, in those of requesters and followers only what they may
/// know of. A removed ticket stands in one list that nobody is shown. No key ever comes back once its ticket has moved on.
/// </summary>
internal static class ViewRow
{
    /// <summary>Stands for nobody.</summary>
    public const string Nobody = "-";

    /// <summary>Stands for somebody whose id looks like nobody; it is what <see cref="Keys.Unescape"/> reads as that.</summary>
    private const string NotNobody = "!002D";

    /// <summary>The list of the removed tickets, the last removed first.</summary>
    public const string OfRemoved = "removed";

    public const string AssigneeColumn = "Assignee";

    private const int Layout = 1;

    public static string OfRequester(PersonId requester) => $"r{Keys.Separator}{Keys.Escape(requester.Value)}";

    public static string OfFollower(PersonId follower) => $"f{Keys.Separator}{Keys.Escape(follower.Value)}";

    public static string OfAssignee(PersonId? assignee) => $"a{Keys.Separator}{AssigneeKey(assignee)}";

    public static string OfStatus(TicketStatus status) => $"s{Keys.Separator}{Words.Of(status)}";

    public static string AssigneeKey(PersonId? assignee)
    {
        var key = assignee is { } id ? Keys.Escape(id.Value) : null;
        return key is Nobody ? NotNobody : key ?? Nobody;
    }

    /// <summary>A column for each tag, since no filter of Table Storage looks into a text.</summary>
    public static string TagColumn(string tag)
    {
        var name = new StringBuilder("Tag_", 4 + tag.Length);
        foreach (var c in tag)
        {
            if (char.IsAsciiLetterOrDigit(c))
                name.Append(c);
            else
                name.Append('_').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }

    public static string RowKey(DateTimeOffset activity, TicketId id) =>
        $"{Keys.NewestFirst(activity)}{Keys.Separator}{Keys.Number(id.Value)}";

    /// <summary>Sorts behind every row with activity then or later.</summary>
    public static string EndOf(DateTimeOffset since) => $"{Keys.NewestFirst(since)}{(char)(Keys.Separator + 1)}";

    /// <summary>Every list that the ticket stands in, and where.</summary>
    public static IEnumerable<(string List, string Row)> Places(TicketPlacement ticket)
    {
        var forStaff = RowKey(ticket.UpdatedAt, ticket.Id);
        if (ticket.IsRemoved)
            return [(OfRemoved, forStaff)];

        var forAll = RowKey(ticket.PublicUpdatedAt, ticket.Id);
        return
        [
            (OfRequester(ticket.Requester), forAll),
            (OfAssignee(ticket.Assignee), forStaff),
            (OfStatus(ticket.Status), forStaff),
            .. ticket.Followers.Values.Select(follower => (OfFollower(follower.Id), forAll)),
        ];
    }

    public static TableEntity FromSummary(string list, string rowKey, TicketSummary ticket)
    {
        var row = SummaryColumns.Write(list, rowKey, ticket);
        row["Layout"] = Layout;
        row[AssigneeColumn] = AssigneeKey(ticket.Assignee?.Id);
        foreach (var tag in ticket.Tags.Values)
            row[TagColumn(tag)] = true;
        return row;
    }

    public static TicketSummary ToSummary(TableEntity row) => SummaryColumns.Read(row);
}
