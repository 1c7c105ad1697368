namespace HelpDesk.Domain.Webhooks;

/// <summary>Names a webhook. No secret: lists and logs may show it.</summary>
public readonly record struct WebhookId(string Value)
{
    /// <summary>So many random bytes; twice as many characters.</summary>
    public const int Size = 10;

    public static WebhookId Of(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, Size);
        return new(Convert.ToHexStringLower(random));
    }

    /// <summary>Null: no webhook can have that id.</summary>
    public static WebhookId? Find(string text) =>
        text.Length == 2 * Size && text.All(char.IsAsciiHexDigitLower) ? new(text) : null;

    public override string ToString() => Value;
}
