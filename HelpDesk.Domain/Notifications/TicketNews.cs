using HelpDesk.Domain.Messages;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Notifications;

/// <summary>What a mail tells of.</summary>
/// <param name="Ticket">As it stands now.</param>
/// <param name="Said">With the operation; null: nothing. Not everybody may read it, see <see cref="SaidTo"/>.</param>
public sealed record TicketNews(TicketOperation Operation, Ticket Ticket, Message? Said)
{
    /// <summary>What somebody may read of what was said; null: nothing.</summary>
    public Message? SaidTo(Actor person) => Said is { Kind: MessageKind.Note } && !SeesNotes(person) ? null : Said;

    public bool SeesNotes(Actor person) => TicketAccess.SeesNotes(person, Ticket.Requester.Id);
}
