namespace HelpDesk.Domain.Webhooks;

/// <summary>Keeps a slow receiver from taking all the places at which deliveries are made.</summary>
public interface IWebhookTurns
{
    /// <summary>Dispose of it when the turn is over. Null: too many are being sent to that webhook now.</summary>
    Task<IDisposable?> TakeAsync(Webhook webhook, CancellationToken cancellationToken);
}
