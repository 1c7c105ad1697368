using HelpDesk.Domain.People;

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

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The number of the newest event, from 1.</summary>
    public required int LastEventSeq { get; init; }
}
