using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Domain.ApiKeys;

/// <summary>
/// A key as its bearer sends it: <c>hd_{id}_{secret}_{checksum}</c>. It looks like nothing else, so that scanners find keys that
/// were published by mistake, and the checksum tells slips and guesses from keys without asking storage.
/// </summary>
public static class ApiKeyText
{
    private const char Separator = '_';

    private const string Prefix = "hd";

    /// <summary>Bytes of the checksum; it proves nothing, since anybody can work it out.</summary>
    private const int CheckSize = 4;

    private static readonly int Length = Prefix.Length + (2 * (ApiKeyId.Size + ApiKeySecret.Size + CheckSize)) + 3;

    public static string Write(ApiKeyId id, ApiKeySecret secret)
    {
        var checkedPart = $"{Prefix}{Separator}{id}{Separator}{secret.ToText()}";
        var check = SHA256.HashData(Encoding.ASCII.GetBytes(checkedPart)).AsSpan(0, CheckSize);
        return $"{checkedPart}{Separator}{Convert.ToHexStringLower(check)}";
    }

    /// <summary>Null: that is no key.</summary>
    public static PresentedApiKey? Find(string text) =>
        text.Length == Length
        && text.Split(Separator) is [Prefix, var id, var secret, _]
        && ApiKeyId.Find(id) is { } knownId
        && ApiKeySecret.Find(secret) is { } knownSecret
        && text == Write(knownId, knownSecret)
            ? new(knownId, knownSecret)
            : null;
}
