namespace HelpDesk.Domain.Webhooks;

/// <summary>Sends signed requests to receivers.</summary>
public interface IWebhookSender
{
    /// <summary>
    /// Whatever the receiver does is an answer, and comes within seconds; nothing of it is thrown. What is thrown is the desk's
    /// own fault, and nothing was sent.
    /// </summary>
    Task<WebhookAnswer> SendAsync(
        KeptWebhook to, WebhookDelivery delivery, WebhookContent content, CancellationToken cancellationToken);
}
