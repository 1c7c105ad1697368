using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using HelpDesk.Domain.Reports.Subscriptions;

namespace HelpDesk.Functions.Reports.Subscriptions;

/// <summary>A new subscription. The attributes describe the rules; the domain keeps them.</summary>
internal sealed record CreateSubscriptionRequest(
    [property: Required, Description("Of each day, each week from Monday to Sunday, or each month of the calendar.")]
    Frequency? Frequency,
    [property: Required, Description("By e-mail to one's own confirmed address, or as event report.ready of a webhook.")]
    SubscriptionChannel? Channel,
    [property: Description("With the channel webhook, for admins only: which one. Its own list of events does not matter.")]
    string? WebhookId)
{
    public SubscriptionDraftInput ToInput() => new(Frequency, Channel, WebhookId);
}
