using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Tickets;

/// <summary>
/// A ticket as one person sees it. Whoever must not know of notes gets times, counts and a version that notes leave alone.
/// </summary>
public sealed record TicketView(Ticket Ticket, bool SeesNotes)
{
    public DateTimeOffset UpdatedAt => SeesNotes ? Ticket.UpdatedAt : Ticket.PublicUpdatedAt;

    public int MessageCount => SeesNotes ? Ticket.LastMessageSeq : Ticket.LastReplySeq;

    public int Version => SeesNotes ? Ticket.LastEventSeq : Ticket.PublicVersion;

    public static TicketView For(Actor actor, Ticket ticket) =>
        new(ticket, TicketAccess.SeesNotes(actor, ticket.Requester.Id));
}
