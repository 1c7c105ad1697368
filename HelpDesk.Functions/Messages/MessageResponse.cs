using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Messages;

/// <summary>A message as the caller sees it; the numbers of those who see no notes leave notes out.</summary>
internal sealed record MessageResponse(
    int Seq,
    int TicketId,
    MessageKind Kind,
    string Content,
    ActorResponse Sender,
    PersonResponse? Receiver,
    TicketChannel Source,
    DateTimeOffset SentAt)
{
    public static MessageResponse Of(MessageView view) => new(
        view.Seq,
        view.Message.Ticket.Value,
        view.Message.Kind,
        view.Message.Content,
        ActorResponse.Of(view.Message.Sender),
        PersonResponse.Maybe(view.Message.Receiver),
        view.Message.Source,
        view.Message.SentAt);
}
