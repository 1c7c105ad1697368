namespace HelpDesk.Domain.Webhooks;

/// <summary>What is to be done about an order.</summary>
public enum DeliveryStep
{
    /// <summary>Nothing: it is done, or somebody has left another order for it.</summary>
    Nothing,

    Send,

    /// <summary>Somebody else is sending it.</summary>
    Wait,

    /// <summary>The receiver is given rest.</summary>
    Rest,

    /// <summary>Nobody waits any longer, or there is nobody to wait for.</summary>
    GiveUp,

    Drop,
}
