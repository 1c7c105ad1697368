using System.Text;
using System.Text.Json;
using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Webhooks;
using HelpDesk.Tests.OpenApi;
using Microsoft.AspNetCore.DataProtection;

namespace HelpDesk.Tests.Domain.Webhooks;

public sealed class WebhookSecretTests
{
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";

    private readonly WebhookSecrets _secrets = new(new EphemeralDataProtectionProvider());

    /// <summary>The example that the scheme's own libraries are tested by.</summary>
    [Fact]
    public void A_signature_is_what_the_schemes_example_says()
    {
        var secret = new WebhookSecret(Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        var signature = secret.Sign(Id, DateTimeOffset.FromUnixTimeSeconds(1614265330), """{"test": 2432232314}"""u8);
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
        Assert.Equal("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", secret.ToText());
    }

    [Fact]
    public async Task A_receivers_library_knows_our_requests_from_others()
    {
        var secret = _secrets.NewSecret();
        const string Body = """{"type":"ticket.opened","data":{"title":"Bücher 📚"}}""";
        var signature = secret.Sign(Id, DateTimeOffset.UtcNow, Encoding.UTF8.GetBytes(Body));
        Assert.Equal("verified", await VerifyAsync(secret, signature, Body));
        Assert.StartsWith("refused", await VerifyAsync(secret, signature, Body + " "), StringComparison.Ordinal);
        var other = _secrets.NewSecret();
        Assert.StartsWith("refused", await VerifyAsync(other, signature, Body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_long_and_each_is_another()
    {
        var texts = Enumerable.Range(0, 9).Select(_ => _secrets.NewSecret().ToText()).ToList();
        Assert.All(texts, text => Assert.Equal(32, Convert.FromBase64String(text["whsec_".Length..]).Length));
        Assert.Equal(9, texts.Distinct().Count());
        Assert.DoesNotContain("whsec", $"{_secrets.NewSecret()}", StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_sealed_is_opened_with_its_key_and_with_no_other()
    {
        var secret = _secrets.NewSecret();
        Assert.Equal(secret.ToText(), _secrets.Open(_secrets.Seal(secret))?.ToText());
        Assert.Null(new WebhookSecrets(new EphemeralDataProtectionProvider()).Open(_secrets.Seal(secret)));
    }

    private static async Task<string> VerifyAsync(WebhookSecret secret, string signature, string body)
    {
        var file = Path.Combine(Path.GetTempPath(), $"webhook-{Guid.NewGuid():N}.json");
        var headers = new Dictionary<string, string>
        {
            ["webhook-id"] = Id,
            ["webhook-timestamp"] = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}",
            ["webhook-signature"] = signature,
        };
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { secret = secret.ToText(), headers, body }));
        try
        {
            return (await NpmTool.RunAsync(Path.Combine("..", "verify-webhook.mjs"), file)).Output.Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
