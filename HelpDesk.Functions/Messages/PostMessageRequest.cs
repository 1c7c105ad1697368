using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Messages;

/// <summary>Something to be said on a ticket.</summary>
/// <param name="Kind">A reply if not given; notes are for staff.</param>
/// <param name="Status">What the ticket's status is to be afterwards; for staff.</param>
/// <param name="ExpectedLastSeq">The last message that the writer knows; if there are newer ones, nothing is posted.</param>
internal sealed record PostMessageRequest(
    [property: Required, StringLength(MessageLimits.Content)] string? Content,
    MessageKind? Kind,
    TicketStatus? Status,
    [property: Range(0, int.MaxValue)] int? ExpectedLastSeq)
{
    public MessageDraftInput ToInput() => new(Content, Kind, Status, ExpectedLastSeq);
}
