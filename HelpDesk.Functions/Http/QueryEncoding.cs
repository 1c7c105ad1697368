using System.Net;
using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.WebUtilities;

namespace HelpDesk.Functions.Http;

/// <summary>
/// Percent-encoded bytes that are no UTF-8. The server leaves them encoded as they are, so that a text seems to say "%FF".
/// </summary>
internal static class QueryEncoding
{
    /// <summary>The names of the parameters that have such bytes.</summary>
    public static IEnumerable<string> Broken(QueryString query)
    {
        foreach (var parameter in new QueryStringEnumerable(query.Value))
            if (!IsUtf8(parameter.EncodedName) || !IsUtf8(parameter.EncodedValue))
                yield return parameter.DecodeName().ToString();
    }

    private static bool IsUtf8(ReadOnlyMemory<char> encoded)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(encoded.Span)];
        Encoding.UTF8.GetBytes(encoded.Span, bytes);
        return Utf8.IsValid(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length));
    }
}
