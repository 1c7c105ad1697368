using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Messages;

/// <summary>Something that was said on a ticket. It never changes.</summary>
/// <param name="Seq">Its place in the whole conversation, from 1.</param>
/// <param name="ReplySeq">Its place among the replies, from 1; null for a note.</param>
/// <param name="Receiver">The other side of the conversation; null: nobody yet, or a note.</param>
public sealed record Message(
    TicketId Ticket,
    int Seq,
    int? ReplySeq,
    MessageKind Kind,
    string Content,
    Actor Sender,
    PersonRef? Receiver,
    TicketChannel Source,
    DateTimeOffset SentAt)
{
    /// <summary>The number by which a reader knows it: a gap would tell those who see no notes of one.</summary>
    public int SeqFor(bool seesNotes) => seesNotes ? Seq : ReplySeq!.Value;
}
