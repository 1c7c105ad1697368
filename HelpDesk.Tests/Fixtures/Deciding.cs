using HelpDesk.Domain.Common;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Decisions;

namespace HelpDesk.Tests.Fixtures;

/// <summary>The decisions on a ticket, said shortly. Unless it is said, an agent acts a minute after whatever was last.</summary>
internal static class Deciding
{
    public static Outcome<TicketChange> Set(
        this Ticket ticket, TicketStatus status, Actor? by = null, DateTimeOffset? at = null, string? comment = null) =>
        StatusDecision.Set(ticket, new StatusDraft(status, comment), TicketChannel.Web, Act(ticket, by, at), Given.Utc);

    public static Outcome<TicketChange> Post(
        this Ticket ticket, MessageDraft draft, Actor? by = null, DateTimeOffset? at = null) =>
        MessageDecision.Post(ticket, draft, TicketChannel.Web, Act(ticket, by, at), Given.Utc);

    public static Outcome<TicketChange> Assign(
        this Ticket ticket, Actor? assignee, Actor? by = null, DateTimeOffset? at = null) =>
        AssignmentDecision.Assign(ticket, assignee?.Person, Act(ticket, by, at), Given.Utc);

    public static Outcome<TicketChange> Follow(
        this Ticket ticket, Actor follower, Actor? by = null, DateTimeOffset? at = null) =>
        FollowingDecision.Follow(ticket, follower.Person, Act(ticket, by, at), Given.Utc);

    public static Outcome<TicketChange> Unfollow(
        this Ticket ticket, Actor follower, Actor? by = null, DateTimeOffset? at = null) =>
        FollowingDecision.Unfollow(ticket, follower.Id, Act(ticket, by, at), Given.Utc);

    public static Outcome<TicketChange> Edit(
        this Ticket ticket, TicketEditInput input, Actor? by = null, DateTimeOffset? at = null) =>
        EditingDecision.Edit(ticket, TicketEdit.Create(input).Value!, Act(ticket, by, at), Given.Utc);

    /// <summary>Unless it is said, an admin does it.</summary>
    public static Outcome<TicketChange> Remove(
        this Ticket ticket,
        Actor? by = null,
        DateTimeOffset? at = null,
        RemovalReason reason = RemovalReason.Mistake) =>
        RemovalDecision.Remove(ticket, reason, Act(ticket, by ?? Given.OtherAdmin, at), Given.Utc);

    /// <inheritdoc cref="Remove"/>
    public static Outcome<TicketChange> Restore(this Ticket ticket, Actor? by = null, DateTimeOffset? at = null) =>
        RemovalDecision.Restore(ticket, Act(ticket, by ?? Given.OtherAdmin, at), Given.Utc);

    /// <summary>The ticket afterwards; fails where the decision was a refusal.</summary>
    public static Ticket Head(this Outcome<TicketChange> decided) =>
        decided.Value?.Head ?? throw new InvalidOperationException($"{decided.Error}");

    private static Act Act(Ticket ticket, Actor? by, DateTimeOffset? at) =>
        Given.Act(at ?? ticket.UpdatedAt.AddMinutes(1), by ?? Given.OtherAgent);
}
