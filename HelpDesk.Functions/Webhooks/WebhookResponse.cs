using HelpDesk.Domain.Webhooks;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Webhooks;

/// <summary>A webhook without its secret.</summary>
/// <param name="FailingSince">Nothing has arrived since then; null: the last request did.</param>
/// <param name="SwitchedOffBecause">Null: it is active.</param>
internal sealed record WebhookResponse(
    string Id,
    string Url,
    IReadOnlyList<string> Events,
    bool Active,
    DateTimeOffset CreatedAt,
    PersonResponse CreatedBy,
    DateTimeOffset? FailingSince,
    DateTimeOffset? SwitchedOffAt,
    SwitchOffReason? SwitchedOffBecause)
{
    public static WebhookResponse Of(Webhook webhook) => new(
        webhook.Id.Value,
        webhook.Url,
        [.. webhook.Events.Select(what => what.Word())],
        webhook.IsActive,
        webhook.CreatedAt,
        PersonResponse.Of(webhook.CreatedBy),
        webhook.Health.FailingSince,
        webhook.Off?.At,
        webhook.Off?.Reason);
}
