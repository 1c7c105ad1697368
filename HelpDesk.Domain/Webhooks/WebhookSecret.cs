using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Domain.Webhooks;

/// <summary>
/// What the desk and a receiver share, so that the receiver knows the desk's requests from others:
/// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
/// </summary>
public sealed class WebhookSecret
{
    /// <summary>How many bytes ours have.</summary>
    public const int Size = 32;

    private const string Prefix = "whsec_";

    private readonly byte[] _bytes;

    /// <param name="bytes">The scheme asks for 24 to 64.</param>
    public WebhookSecret(byte[] bytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes.Length, 24, nameof(bytes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, 64, nameof(bytes));
        _bytes = bytes;
    }

    public byte[] ToBytes() => [.. _bytes];

    /// <summary>As receivers' libraries take it.</summary>
    public string ToText() => Prefix + Convert.ToBase64String(_bytes);

    /// <summary>What proves that a request is the desk's.</summary>
    public string Sign(string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.");
        byte[] signed = [.. Encoding.UTF8.GetBytes(head), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(_bytes, signed))}";
    }

    /// <summary>Nothing of it: it must not end in a log.</summary>
    public override string ToString() => nameof(WebhookSecret);
}
