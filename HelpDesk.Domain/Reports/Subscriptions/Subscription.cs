using HelpDesk.Domain.People;
using HelpDesk.Domain.Webhooks;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>Somebody's wish to be sent the figures of each day, week or month that has ended.</summary>
/// <param name="Webhook">To which it is sent; null: it is sent by e-mail.</param>
/// <param name="Since">Periods that ended before are not sent: it did not exist yet, or was switched off, or another one.</param>
public sealed record Subscription(
    SubscriptionId Id, PersonRef Owner, Frequency Frequency, WebhookId? Webhook, DateTimeOffset CreatedAt, DateTimeOffset Since)
{
    public bool IsActive { get; init; } = true;

    /// <summary>The last that was put on its way; null: none has been yet.</summary>
    public Edition? Ordered { get; init; }

    /// <summary>What is left of it keeps a second try from making it again.</summary>
    public bool IsDeleted { get; init; }

    public SubscriptionChannel Channel => Webhook is null ? SubscriptionChannel.Email : SubscriptionChannel.Webhook;

    /// <summary>Whether it still asks for that: it may have been changed since it was ordered.</summary>
    public bool Wants(Edition edition) => IsActive && !IsDeleted && Frequency == edition.Frequency;
}
