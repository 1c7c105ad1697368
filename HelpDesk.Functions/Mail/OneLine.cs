using System.Text;

namespace HelpDesk.Functions.Mail;

/// <summary>Text that people have written, made fit for a header.</summary>
internal static class OneLine
{
    /// <summary>
    /// Without what ends a line or is no character, so that nothing of it can become a header of its own, and without what turns
    /// the direction of reading, so that it looks like what it is.
    /// </summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsBreak(rune))
                line.Append(' ');
            else if (!IsTurn(rune))
                line.Append(rune);
        }

        var words = string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        // RFC 2047, 2: what begins so is taken for encoded, and would be read as something else.
        return words.Replace("=?", "= ?", StringComparison.Ordinal);
    }

    private static bool IsBreak(Rune rune) => Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029;

    /// <summary>https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings and the two sections after it.</summary>
    private static bool IsTurn(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
