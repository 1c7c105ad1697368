using System.Text.Json.Serialization;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Messages;
using HelpDesk.Functions.Tickets;

namespace HelpDesk.Functions.Webhooks;

/// <summary>What happened to a ticket, as its audit trail has it, and the ticket as it stands when this is sent.</summary>
/// <param name="Message">What was said, if that is what happened.</param>
internal sealed record TicketWebhookData(
    int TicketId,
    int Seq,
    ActorResponse By,
    TicketEventResponse Event,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MessageResponse? Message,
    TicketResponse Ticket);
