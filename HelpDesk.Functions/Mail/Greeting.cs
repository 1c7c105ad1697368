using System.Buffers;

namespace HelpDesk.Functions.Mail;

/// <summary>How a mail begins.</summary>
internal static class Greeting
{
    private const int LongestName = 60;

    private static readonly SearchValues<char> OfLinks = SearchValues.Create("/\\:@<>");

    /// <summary>
    /// By name, unless it might be more than one: anybody can register somebody else's address, and what they call themselves
    /// must not carry their message, or their link, into a stranger's mailbox.
    /// </summary>
    public static string To(string name)
    {
        var line = OneLine.Of(name);
        return line.Length is > 0 and <= LongestName && !LooksLikeLink(line) ? $"Hello {line}," : "Hello,";
    }

    /// <summary>What mail programs make a link of: something with a dot, slash, colon or @ in its middle.</summary>
    private static bool LooksLikeLink(string line) =>
        line.AsSpan().ContainsAny(OfLinks) || line.Zip(line.Skip(1)).Any(pair => pair.First == '.' && pair.Second != ' ');
}
