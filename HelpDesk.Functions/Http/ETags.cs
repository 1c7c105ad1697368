using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Functions.Http;

/// <summary>The version of a resource as an ETag: strong, opaque, and telling nothing of how or when it is stored.</summary>
internal static class ETags
{
    private const int Length = 12;

    private const string WeakPrefix = "W/";

    public static string Of(string version) =>
        $"\"{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(version)).AsSpan(0, Length))}\"";

    /// <summary>Whether the request's If-None-Match names this ETag (by weak comparison, RFC 9110, 13.1.2).</summary>
    public static bool IsNoneMatch(string etag, HttpRequest request) => request.Headers.IfNoneMatch
        .SelectMany(value => (value ?? "").Split(','))
        .Select(value => value.Trim())
        .Any(value => value == "*" || value == etag || value == WeakPrefix + etag);
}
