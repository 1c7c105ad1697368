namespace HelpDesk.Domain.Webhooks;

/// <summary>Why a delivery is ordered. Written as its word; never rename one.</summary>
public enum OrderKind
{
    /// <summary>Something has happened.</summary>
    First,

    /// <summary>It could not be sent when it was ordered before.</summary>
    Later,

    /// <summary>Somebody wants it sent again, however it ended.</summary>
    Again,
}
