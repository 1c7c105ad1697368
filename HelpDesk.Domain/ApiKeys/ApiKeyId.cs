using HelpDesk.Domain.People;

namespace HelpDesk.Domain.ApiKeys;

/// <summary>Names a key. No secret: lists and logs may show it.</summary>
public readonly record struct ApiKeyId(string Value)
{
    /// <summary>So many random bytes; twice as many characters.</summary>
    public const int Size = 10;

    public static ApiKeyId Of(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, Size);
        return new(Convert.ToHexStringLower(random));
    }

    /// <summary>Null: no key can have that id.</summary>
    public static ApiKeyId? Find(string text) =>
        text.Length == 2 * Size && text.All(char.IsAsciiHexDigitLower) ? new(text) : null;

    /// <summary>Under what name the key's bearer acts; nobody whom one could assign something to.</summary>
    public PersonId ToPerson() => new($"key-{Value}");

    public override string ToString() => Value;
}
