namespace HelpDesk.Domain.Webhooks;

/// <summary>Keeps a slow receiver from taking all the places at which deliveries are made.</summary>
public interface IWebhookTurns
{
    /// <summary>Comes within seconds, and at once where others wait already.</summary>
    Task<WebhookPlace> TakeAsync(Webhook webhook, CancellationToken cancellationToken);
}
