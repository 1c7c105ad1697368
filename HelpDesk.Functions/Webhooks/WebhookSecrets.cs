using System.Security.Cryptography;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Functions.Webhooks;

internal sealed class WebhookSecrets : IWebhookSecrets
{
    public WebhookId NewId() => WebhookId.Of(RandomNumberGenerator.GetBytes(WebhookId.Size));

    public WebhookSecret NewSecret() => new(RandomNumberGenerator.GetBytes(WebhookSecret.Size));
}
