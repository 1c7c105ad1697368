using System.Security.Cryptography;
using HelpDesk.Domain.Webhooks;
using Microsoft.AspNetCore.DataProtection;

namespace HelpDesk.Functions.Webhooks;

internal sealed class WebhookSecrets(IDataProtectionProvider protection) : IWebhookSecrets
{
    private readonly IDataProtector _protector = protection.CreateProtector("HelpDesk.Webhooks.Secret");

    public WebhookId NewId() => WebhookId.Of(RandomNumberGenerator.GetBytes(WebhookId.Size));

    public WebhookSecret NewSecret() => new(RandomNumberGenerator.GetBytes(WebhookSecret.Size));

    public SealedSecret Seal(WebhookSecret secret) => new(_protector.Protect(secret.ToBytes()));

    public WebhookSecret? Open(SealedSecret secret)
    {
        try
        {
            return new(_protector.Unprotect(secret.ToBytes()));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
