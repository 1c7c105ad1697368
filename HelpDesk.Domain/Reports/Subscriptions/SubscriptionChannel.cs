namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>How a report reaches its subscriber. Stored as its word; never rename one.</summary>
public enum SubscriptionChannel
{
    Email,

    /// <summary>As an event of a webhook, which another program makes something of.</summary>
    Webhook,
}
