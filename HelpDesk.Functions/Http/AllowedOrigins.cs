using System.Collections.Frozen;
using System.Text;

namespace HelpDesk.Functions.Http;

/// <summary>The sites whose pages may read answers in a browser; each as a browser writes it in Origin.</summary>
internal sealed class AllowedOrigins(IEnumerable<string> origins)
{
    private readonly FrozenSet<string> _origins = origins.ToFrozenSet(StringComparer.Ordinal);

    public bool Any => _origins.Count > 0;

    public bool Contains(string origin) => _origins.Contains(origin);

    /// <summary>A list with commas; what is no origin is a broken setting.</summary>
    /// <exception cref="FormatException">It names what is no origin.</exception>
    public static AllowedOrigins Parse(string? list)
    {
        var origins = (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return origins.FirstOrDefault(one => !IsOrigin(one)) is { } wrong
            ? throw new FormatException($"'{wrong}' is no origin; write it as browsers do, like https://desk.example.com")
            : new(origins);
    }

    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
        && Ascii.IsValid(text)
        && text == $"{uri.Scheme}://{uri.Host}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}";
}
