using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets;

/// <summary>Who may see what of a ticket: decided here and nowhere else.</summary>
public static class TicketAccess
{
    /// <summary>Nobody is anything to a ticket that is removed.</summary>
    public static Standing StandingOf(Actor actor, Ticket ticket) =>
        ticket.IsRemoved ? Standing.None : StandingOf(actor, ticket.Requester.Id, ticket.Followers);

    public static Standing StandingOf(Actor actor, PersonId requester, Followers followers)
    {
        if (requester == actor.Id)
            return Standing.Requester;
        if (actor.IsStaff)
            return Standing.Staff;
        return followers.Find(actor.Id) is null ? Standing.None : Standing.Follower;
    }

    public static bool MaySee(Actor actor, Ticket ticket) => StandingOf(actor, ticket) is not Standing.None;

    /// <summary>Whether the actor may remove the ticket and restore it, and so know of it while it is removed. Whoever asked for
    /// help is no admin on that ticket.</summary>
    public static bool MayRemove(Actor actor, Ticket ticket) => actor.Role is Role.Admin && actor.Id != ticket.Requester.Id;

    /// <summary>Whether the actor sees notes and all that they leave behind: counts, times, versions, the audit trail.</summary>
    public static bool SeesNotes(Actor actor, PersonId requester) => actor.IsStaff && actor.Id != requester;

    /// <summary>Why the actor can't change the ticket at all; null: they might.</summary>
    /// <param name="expected">Tells whether the ticket is still what the caller takes it for; null: it may be anything.</param>
    public static DomainError? Obstacle(Actor actor, Ticket ticket, Predicate<TicketView>? expected)
    {
        if (!MaySee(actor, ticket))
            return new DomainError.NotFound();
        return expected is null || expected(TicketView.For(actor, ticket)) ? null : new DomainError.Stale();
    }
}
