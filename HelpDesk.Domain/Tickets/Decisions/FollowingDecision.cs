using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets.Events;

namespace HelpDesk.Domain.Tickets.Decisions;

/// <summary>Pure: somebody begins or ceases to follow a ticket.</summary>
public static class FollowingDecision
{
    /// <summary>Why the actor adds nobody. It comes first: whoever may not add followers learns of nobody whether the desk knows
    /// them.</summary>
    public static DomainError? Obstacle(Ticket ticket, Act act) =>
        TicketAccess.StandingOf(act.By, ticket) is Standing.Staff ? null : Refusals.StaffOnly("add followers");

    public static Outcome<TicketChange> Follow(Ticket ticket, PersonRef follower, Act act, DeskCalendar calendar)
    {
        if (Obstacle(ticket, act) is { } obstacle)
            return obstacle;
        if (ticket.Followers.Find(follower.Id) is not null)
            return new TicketChange(ticket, []);
        if (ticket.Followers.IsFull)
            return new DomainError.Conflict("too-many-followers", $"A ticket has {TicketLimits.Followers} followers at most.");

        return Recorded(ticket, new TicketHappening.Followed(follower), ticket.Followers.With(follower), act, calendar);
    }

    public static Outcome<TicketChange> Unfollow(Ticket ticket, PersonId follower, Act act, DeskCalendar calendar)
    {
        if (TicketAccess.StandingOf(act.By, ticket) is not Standing.Staff && act.By.Id != follower)
            return Refusals.StaffOnly("remove other followers");
        if (ticket.Followers.Find(follower) is not { } known)
            return new TicketChange(ticket, []);

        return Recorded(ticket, new TicketHappening.Unfollowed(known), ticket.Followers.Without(follower), act, calendar);
    }

    private static TicketChange Recorded(
        Ticket ticket, TicketHappening what, Followers followers, Act act, DeskCalendar calendar)
    {
        var recorder = new ChangeRecorder(ticket, act, calendar);
        recorder.Record(what, (before, _) => before with { Followers = followers });
        return recorder.ToChange();
    }
}
