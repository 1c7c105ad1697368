namespace HelpDesk.Domain.Webhooks;

/// <summary>Sends signed requests to receivers.</summary>
public interface IWebhookSender
{
    /// <summary>Whatever the receiver does is an answer, and comes within seconds; nothing of it is thrown.</summary>
    Task<WebhookAnswer> SendAsync(
        KeptWebhook to, WebhookDelivery delivery, WebhookContent content, CancellationToken cancellationToken);
}
