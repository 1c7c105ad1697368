namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>A new subscription as it was asked for, right or wrong.</summary>
public sealed record SubscriptionDraftInput(Frequency? Frequency, SubscriptionChannel? Channel, string? WebhookId);
