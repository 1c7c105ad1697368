namespace HelpDesk.Domain.Webhooks;

/// <summary>Why a webhook is switched off. Stored as its word; never rename one.</summary>
public enum SwitchOffReason
{
    /// <summary>An admin wanted it.</summary>
    Admin,

    /// <summary>It has failed for too long.</summary>
    Failing,

    /// <summary>Its receiver said that it is gone for good: 410.</summary>
    Gone,
}
