using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Tickets;

/// <summary>Reads the filter of a list of tickets from a query.</summary>
internal static class TicketFilterQuery
{
    private const string Me = "me";

    private const string Nobody = "none";

    public static TicketFilter Read(QueryReader query, Actor caller) => new()
    {
        Statuses = query.Enums<TicketStatus>("status"),
        Priorities = query.Enums<TicketPriority>("priority"),
        Categories = query.Texts("category", TicketLimits.Category, TicketFilter.MostValues),
        Tags = [.. query.Texts("tag", TicketLimits.Tag, TicketFilter.MostValues).Select(tag => tag.ToLowerInvariant())],
        Assignees = [.. People(query, "assignee").Select(id => id == Nobody ? (PersonId?)null : Person(id, caller))],
        Requesters = [.. People(query, "requester").Select(id => Person(id, caller))],
        Follower = Follower(query, caller),
        UpdatedSince = query.Moment("updatedSince"),
    };

    private static IReadOnlyCollection<string> People(QueryReader query, string name) =>
        query.Texts(name, PersonId.MaxLength, TicketFilter.MostValues);

    private static PersonId Person(string id, Actor caller) => id == Me ? caller.Id : new PersonId(id);

    private static PersonId? Follower(QueryReader query, Actor caller)
    {
        var word = query.Single("follower");
        if (word is not null and not Me)
            query.Refuse("follower", $"must be {Me}");
        return word is null ? null : caller.Id;
    }
}
