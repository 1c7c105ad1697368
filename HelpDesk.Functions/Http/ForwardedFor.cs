using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Primitives;

namespace HelpDesk.Functions.Http;

/// <summary>
/// X-Forwarded-For: each hop puts whom it got the request from at the end, so only as many of the last entries as there are hops
/// of ours can be believed; those before them are what the client itself wished to say.
/// </summary>
internal static class ForwardedFor
{
    public const string Header = "X-Forwarded-For";

    /// <summary>What the outermost of our hops put there. Null: nothing, or nothing that is an address.</summary>
    /// <param name="hops">How many hops of ours there are.</param>
    public static IPAddress? Client(StringValues lines, int hops)
    {
        if (hops <= 0 || lines.Count == 0)
            return null;

        var entries = string.Join(',', lines.AsEnumerable())
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // Fewer entries than hops: the request came in by an inner hop, and what that one says is true.
        return entries.Length == 0 ? null : Parse(entries[Math.Max(0, entries.Length - hops)]);
    }

    /// <summary>An address, with a port or without: Azure's front end writes 203.0.113.7:49152 and [2001:db8::7]:49152.</summary>
    private static IPAddress? Parse(string entry)
    {
        if (entry.StartsWith('['))
        {
            var end = entry.IndexOf(']', StringComparison.Ordinal);
            return end > 0 && IsPort(entry.AsSpan(end + 1)) ? Parse(entry[1..end], AddressFamily.InterNetworkV6) : null;
        }

        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return Parse(entry, AddressFamily.InterNetwork);
        return colon != entry.LastIndexOf(':') ? Parse(entry, AddressFamily.InterNetworkV6)
            : IsPort(entry.AsSpan(colon)) ? Parse(entry[..colon], AddressFamily.InterNetwork)
            : null;
    }

    /// <summary>.NET reads "1" and "0x7f.1" as IPv4 addresses too; no hop writes such a thing.</summary>
    private static IPAddress? Parse(string text, AddressFamily family) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == family
        && (family is AddressFamily.InterNetworkV6 || address.ToString() == text)
            ? address
            : null;

    private static bool IsPort(ReadOnlySpan<char> text) => text.IsEmpty
        || (text[0] == ':' && ushort.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
