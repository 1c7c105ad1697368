namespace HelpDesk.Domain.Webhooks;

/// <summary>What a receiver's answer means.</summary>
public enum WebhookVerdict
{
    Taken,

    /// <summary>Another try may have more luck.</summary>
    TryAgain,

    /// <summary>Another try would end the same.</summary>
    Refused,

    /// <summary>It wants nothing any more.</summary>
    Gone,
}
