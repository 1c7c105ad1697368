namespace HelpDesk.Domain.Messages;

/// <summary>Every limit of a message, once. Lengths are UTF-16 code units, as stored.</summary>
public static class MessageLimits
{
    /// <summary>Below the 32,768 that one property of a table row holds.</summary>
    public const int Content = 32_000;
}
