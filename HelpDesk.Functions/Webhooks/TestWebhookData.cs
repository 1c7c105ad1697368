namespace HelpDesk.Functions.Webhooks;

internal sealed record TestWebhookData(string WebhookId);
