using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets.Events;

/// <summary>The closed set of what can happen to a ticket, each with the facts that are its own.</summary>
public abstract record TicketHappening
{
    private TicketHappening()
    {
    }

    public sealed record Opened(TicketId? FollowUpOf) : TicketHappening;

    /// <param name="Message">The message's number in the whole conversation.</param>
    public sealed record MessagePosted(int Message, MessageKind Kind, PersonRef? Receiver) : TicketHappening
    {
        /// <summary>Whom a note names; nobody has looked yet whether they exist.</summary>
        public Mentions Mentions { get; init; } = Mentions.None;
    }

    public sealed record Assigned(PersonRef? From) : TicketHappening;

    public sealed record Unassigned(PersonRef From) : TicketHappening;

    public sealed record StatusChanged(TicketStatus From) : TicketHappening;

    public sealed record Edited(IReadOnlyList<FieldChange> Changes) : TicketHappening;

    public sealed record Followed(PersonRef Follower) : TicketHappening;

    public sealed record Unfollowed(PersonRef Follower) : TicketHappening;

    /// <summary>Taken out of every list; until it is restored nothing else can happen to it.</summary>
    public sealed record Removed(RemovalReason Reason) : TicketHappening;

    public sealed record Restored : TicketHappening;
}
