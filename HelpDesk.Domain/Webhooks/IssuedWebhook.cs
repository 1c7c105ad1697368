namespace HelpDesk.Domain.Webhooks;

/// <summary>A webhook with its secret, for the one moment in which it is shown.</summary>
public sealed record IssuedWebhook(Webhook Webhook, WebhookSecret Secret);
