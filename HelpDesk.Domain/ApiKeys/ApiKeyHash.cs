using System.Security.Cryptography;

namespace HelpDesk.Domain.ApiKeys;

/// <summary>By what a secret is known again; all that is kept of it.</summary>
public sealed class ApiKeyHash(byte[] bytes)
{
    public byte[] ToBytes() => [.. bytes];

    /// <summary>In a time that tells nothing of how much of it is right.</summary>
    public bool IsOf(ApiKeySecret secret) => CryptographicOperations.FixedTimeEquals(bytes, secret.ToHash().ToBytes());
}
