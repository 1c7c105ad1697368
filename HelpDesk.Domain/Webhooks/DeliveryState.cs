namespace HelpDesk.Domain.Webhooks;

/// <summary>What has become of a delivery. Stored as its word; never rename one.</summary>
public enum DeliveryState
{
    /// <summary>It is still to be sent, for the first time or again.</summary>
    Pending,

    Delivered,

    /// <summary>It was refused, tried in vain until nobody tries any longer, or its webhook went off by itself.</summary>
    Failed,

    /// <summary>An admin switched its webhook off, or what it tells of is gone.</summary>
    Dropped,
}
