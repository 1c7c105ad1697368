using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.Reports.Subscriptions;

/// <summary>Names a subscription. No secret: lists and logs may show it.</summary>
public readonly record struct SubscriptionId(string Value)
{
    private const int Length = 32;

    /// <summary>Of the command that made it.</summary>
    public static SubscriptionId Of(OperationId operation) => new(operation.ToString());

    /// <summary>Null: no subscription can have that id.</summary>
    public static SubscriptionId? Find(string text) =>
        text.Length == Length && text.All(char.IsAsciiHexDigitLower) ? new(text) : null;

    public override string ToString() => Value;
}
