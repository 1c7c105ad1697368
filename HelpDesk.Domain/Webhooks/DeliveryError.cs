namespace HelpDesk.Domain.Webhooks;

/// <summary>Why there was no answer. Stored as its word; never rename one.</summary>
public enum DeliveryError
{
    /// <summary>The name leads nowhere.</summary>
    UnknownHost,

    /// <summary>The name leads to an address that the desk sends nothing to: not one of the public Internet.</summary>
    RefusedAddress,

    /// <summary>Nobody took the connection, or it broke.</summary>
    NoConnection,

    /// <summary>The certificate is not right, or the two could not agree on how to encrypt.</summary>
    TlsFailed,

    TimedOut,

    /// <summary>What came back is not HTTP, or too much of it.</summary>
    BadAnswer,

    /// <summary>
    /// The desk's own fault, and nothing was sent: the key is lost with which the webhook's secret was encrypted. Only a new
    /// webhook helps.
    /// </summary>
    SecretLost,
}
