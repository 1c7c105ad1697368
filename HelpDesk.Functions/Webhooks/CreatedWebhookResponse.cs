using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Webhooks;

/// <summary>A webhook that was just made.</summary>
/// <param name="Secret">By which the receiver knows the desk's requests; it is shown now and never again.</param>
internal sealed record CreatedWebhookResponse(
    string Id,
    string Url,
    IReadOnlyList<string> Events,
    bool Active,
    DateTimeOffset CreatedAt,
    PersonResponse CreatedBy,
    DateTimeOffset? FailingSince,
    DateTimeOffset? SwitchedOffAt,
    SwitchOffReason? SwitchedOffBecause,
    string Secret)
{
    public static CreatedWebhookResponse Of(IssuedWebhook issued)
    {
        var made = WebhookResponse.Of(issued.Webhook);
        return new(
            made.Id,
            made.Url,
            made.Events,
            made.Active,
            made.CreatedAt,
            made.CreatedBy,
            made.FailingSince,
            made.SwitchedOffAt,
            made.SwitchedOffBecause,
            issued.Secret.ToText());
    }
}
