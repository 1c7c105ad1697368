using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Functions.Http;

/// <summary>The version of a resource as an ETag: strong, opaque, and telling nothing of how or when it is stored.</summary>
internal static class ETags
{
    private const int Length = 12;

    public static string Of(string version) => Of(Encoding.UTF8.GetBytes(version));

    /// <summary>Of something whose bytes are its version.</summary>
    public static string Of(ReadOnlySpan<byte> content) =>
        $"\"{Base64Url.EncodeToString(SHA256.HashData(content).AsSpan(0, Length))}\"";
}
