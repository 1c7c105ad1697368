using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets.Lists;

/// <summary>Which tickets a list shows. Of several values of a member one must fit; an empty one lets all through.</summary>
public sealed record TicketFilter
{
    /// <summary>How many values a member may have.</summary>
    public const int MostValues = 10;

    public IReadOnlyCollection<TicketStatus> Statuses { get; init; } = [];

    public IReadOnlyCollection<TicketPriority> Priorities { get; init; } = [];

    public IReadOnlyCollection<string> Categories { get; init; } = [];

    public IReadOnlyCollection<string> Tags { get; init; } = [];

    /// <summary>Null among them: nobody.</summary>
    public IReadOnlyCollection<PersonId?> Assignees { get; init; } = [];

    public IReadOnlyCollection<PersonId> Requesters { get; init; } = [];

    public PersonId? Follower { get; init; }

    /// <summary>Only tickets with activity then or later.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Whether the reader may know of notes; if not, activity is what the requester may know of.</summary>
    public bool SeesNotes { get; init; }

    /// <summary>Who reads, if they see notes: but none, and nothing of them, on tickets that are their own.</summary>
    public PersonId? Reader { get; init; }

    /// <summary>Whether the ticket is one of those; the list of a follower is known to hold only theirs.</summary>
    public bool Accepts(TicketSummary ticket) =>
        (Statuses.Count == 0 || Statuses.Contains(ticket.Status))
        && (Priorities.Count == 0 || Priorities.Contains(ticket.Priority))
        && (Categories.Count == 0 || (ticket.Category is { } category && Categories.Contains(category)))
        && (Tags.Count == 0 || Tags.Any(tag => ticket.Tags.Values.Contains(tag)))
        && (Assignees.Count == 0 || Assignees.Contains(ticket.Assignee?.Id))
        && (Requesters.Count == 0 || Requesters.Contains(ticket.Requester.Id))
        && (UpdatedSince is not { } since || ActivityOf(ticket) >= since);

    private DateTimeOffset ActivityOf(TicketSummary ticket) =>
        SeesNotes && ticket.Requester.Id != Reader ? ticket.UpdatedAt : ticket.PublicUpdatedAt;
}
