namespace HelpDesk.Domain.Webhooks;

/// <summary>What has become of a delivery. Stored as its word; never rename one.</summary>
public enum DeliveryState
{
    /// <summary>It is still to be sent, for the first time or again.</summary>
    Pending,

    Delivered,

    /// <summary>It was refused, or tried in vain until nobody tries any longer.</summary>
    Failed,

    /// <summary>Its webhook was switched off, or what it tells of is gone.</summary>
    Dropped,
}
