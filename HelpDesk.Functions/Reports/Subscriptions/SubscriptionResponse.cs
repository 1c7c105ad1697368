using HelpDesk.Domain.Reports.Subscriptions;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Reports.Subscriptions;

/// <summary>Somebody's wish to be sent figures.</summary>
/// <param name="WebhookId">To which they are sent; null: by e-mail.</param>
/// <param name="LastPeriod">The last that was put on its way; null: none has been yet.</param>
internal sealed record SubscriptionResponse(
    string Id,
    PersonResponse Owner,
    Frequency Frequency,
    SubscriptionChannel Channel,
    string? WebhookId,
    bool Active,
    DateTimeOffset CreatedAt,
    SubscriptionPeriodResponse? LastPeriod)
{
    public static SubscriptionResponse Of(Subscription subscription) => new(
        subscription.Id.Value,
        PersonResponse.Of(subscription.Owner),
        subscription.Frequency,
        subscription.Channel,
        subscription.Webhook?.Value,
        subscription.IsActive,
        subscription.CreatedAt,
        subscription.Ordered is { } ordered ? SubscriptionPeriodResponse.Of(ordered) : null);
}
