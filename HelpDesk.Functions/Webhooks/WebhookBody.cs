using System.Text.Json;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Messages;
using HelpDesk.Functions.Serialization;
using HelpDesk.Functions.Tickets;

namespace HelpDesk.Functions.Webhooks;

/// <summary>What a receiver reads: as the API writes it, and as staff see it.</summary>
internal static class WebhookBody
{
    public static byte[] Write(WebhookDelivery delivery, WebhookContent content, DeskAddress address) => content switch
    {
        WebhookContent.OfTicket ticket => JsonSerializer.SerializeToUtf8Bytes(
            new TicketWebhook(delivery.Event.Word(), delivery.Id.At, Data(ticket)), ApiJson.Options),
        WebhookContent.OfReport report => JsonSerializer.SerializeToUtf8Bytes(
            new ReportWebhook(delivery.Event.Word(), delivery.Id.At, ReportWebhookData.Of(report.News, address)),
            ApiJson.Options),
        _ => JsonSerializer.SerializeToUtf8Bytes(
            new TestWebhookBody(delivery.Event.Word(), delivery.Id.At, new(delivery.Webhook.Value)), ApiJson.Options),
    };

    private static TicketWebhookData Data(WebhookContent.OfTicket content) => new(
        content.Happened.Ticket.Value,
        content.Happened.Seq,
        ActorResponse.Of(content.Happened.By),
        TicketEventResponse.Of(content.Happened),
        content.Said is null ? null : MessageResponse.Of(new MessageView(content.Said, SeesNotes: true)),
        TicketResponse.Of(new TicketView(content.Now, SeesNotes: true)));
}
