using System.Buffers;
using Microsoft.Extensions.Primitives;

namespace HelpDesk.Functions.Http;

/// <summary>A header's value that callers choose and we only hand on.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> Visible =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code)]);

    /// <summary>The value, if it stands once and is of visible ASCII characters; null otherwise.</summary>
    public static string? Single(StringValues lines, int maxLength) =>
        lines is [{ Length: > 0 } text] && text.Length <= maxLength && !text.AsSpan().ContainsAnyExcept(Visible) ? text : null;
}
