using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Measures;

namespace HelpDesk.Domain.Tickets;

/// <summary>A ticket as it stands after its newest event.</summary>
public sealed record Ticket
{
    public required TicketId Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required TicketStatus Status { get; init; }

    public required TicketPriority Priority { get; init; }

    public string? Category { get; init; }

    public TagSet Tags { get; init; } = TagSet.Empty;

    public CustomFields Fields { get; init; } = CustomFields.Empty;

    public required TicketChannel Channel { get; init; }

    public required PersonRef Requester { get; init; }

    public PersonRef? Assignee { get; init; }

    public Followers Followers { get; init; } = Followers.None;

    /// <summary>The closed ticket whose story this one goes on with.</summary>
    public TicketId? FollowUpOf { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When anything happened last that the requester may know of.</summary>
    public required DateTimeOffset PublicUpdatedAt { get; init; }

    /// <summary>When staff first answered the requester.</summary>
    public DateTimeOffset? FirstResponseAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public int ReopenCount { get; init; }

    /// <summary>Since when it is out of every list; null: it is not.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    public bool IsRemoved => RemovedAt is not null;

    public TicketMeasures Measures { get; init; } = new();

    /// <summary>The number of the newest event, from 1.</summary>
    public required int LastEventSeq { get; init; }

    /// <summary>Counts the events that the requester may know of.</summary>
    public required int PublicVersion { get; init; }

    /// <summary>The number of the newest message; 0: there is none.</summary>
    public int LastMessageSeq { get; init; }

    /// <summary>The number of the newest reply, as a requester counts: notes left out.</summary>
    public int LastReplySeq { get; init; }
}
