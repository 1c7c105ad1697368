using System.Globalization;
using Azure.Core;

namespace Azure.Storage;

/// <summary>What a shared key signs: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key</summary>
internal static class StringToSign
{
    public static string Of(Request request, string account)
    {
        var uri = request.Uri.ToUri();
        string[] lines =
        [
            request.Method.Method,
            Header(request, "Content-Encoding"),
            Header(request, "Content-Language"),
            Length(request),
            Header(request, "Content-MD5"),
            Header(request, "Content-Type"),
            "", // the date stands in x-ms-date
            Header(request, "If-Modified-Since"),
            Header(request, "If-Match"),
            Header(request, "If-None-Match"),
            Header(request, "If-Unmodified-Since"),
            Header(request, "Range"),
            .. StorageHeaders(request),
            $"/{account}{uri.AbsolutePath}",
            .. Parameters(uri),
        ];
        return string.Join('\n', lines);
    }

    private static string Header(Request request, string name) => request.Headers.TryGetValue(name, out var value) ? value : "";

    private static string Length(Request request) =>
        request.Content is { } content && content.TryComputeLength(out var length) && length > 0
            ? length.ToString(CultureInfo.InvariantCulture)
            : "";

    private static IEnumerable<string> StorageHeaders(Request request) => request.Headers
        .Select(header => (Name: header.Name.ToLowerInvariant(), header.Value))
        .Where(header => header.Name.StartsWith("x-ms-", StringComparison.Ordinal))
        .OrderBy(header => Weight(header.Name), StringComparer.Ordinal)
        .Select(header => $"{header.Name}:{header.Value}");

    /// <summary>The service passes over dashes and puts the underscore before digits and letters.</summary>
    private static string Weight(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace('_', '!');

    private static IEnumerable<string> Parameters(Uri uri) => uri.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Name: pair[0].ToLowerInvariant(), Value: Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "")))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}:{pair.Value}");
}
