using System.Security.Cryptography;

namespace HelpDesk.Domain.ApiKeys;

/// <summary>What nobody can guess and nobody keeps: it is shown once, and only its hash is stored.</summary>
public sealed class ApiKeySecret
{
    public const int Size = 32;

    private readonly byte[] _bytes;

    public ApiKeySecret(byte[] bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, Size, nameof(bytes));
        _bytes = bytes;
    }

    /// <summary>Null: no secret is written like that.</summary>
    public static ApiKeySecret? Find(string text) =>
        text.Length == 2 * Size && text.All(char.IsAsciiHexDigitLower) ? new(Convert.FromHexString(text)) : null;

    /// <summary>A fast hash is enough: 32 random bytes are not found by trying.</summary>
    public ApiKeyHash ToHash() => new(SHA256.HashData(_bytes));

    public string ToText() => Convert.ToHexStringLower(_bytes);

    /// <summary>Nothing of it: it must not end in a log.</summary>
    public override string ToString() => nameof(ApiKeySecret);
}
