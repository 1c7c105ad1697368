namespace HelpDesk.Domain.Webhooks;

/// <summary>Where the parts of a webhook come from that nobody can guess.</summary>
public interface IWebhookSecrets
{
    WebhookId NewId();

    WebhookSecret NewSecret();
}
