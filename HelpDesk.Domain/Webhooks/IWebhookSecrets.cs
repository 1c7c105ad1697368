namespace HelpDesk.Domain.Webhooks;

/// <summary>Where the parts of a webhook come from that nobody can guess, and how they are kept.</summary>
public interface IWebhookSecrets
{
    WebhookId NewId();

    WebhookSecret NewSecret();

    SealedSecret Seal(WebhookSecret secret);

    /// <summary>Null: the key with which it was sealed is lost.</summary>
    WebhookSecret? Open(SealedSecret secret);
}
