using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets;

/// <summary>Who may see what of a ticket: decided here and nowhere else.</summary>
public static class TicketAccess
{
    public static bool MaySee(Actor actor, Ticket ticket) => actor.IsStaff || ticket.Requester.Id == actor.Id;

    /// <summary>The part of the desk whose tickets the actor may list; null: all of it.</summary>
    public static PersonId? OnlyRequester(Actor actor) => actor.IsStaff ? null : actor.Id;
}
