using System.Text;

namespace HelpDesk.Functions.Mail;

/// <summary>Text that people have written, made fit for the body of a mail: its lines stay.</summary>
internal static class Quotation
{
    /// <summary>Mail programs cut longer mails themselves, without a word.</summary>
    public const int Most = 20_000;

    private const string Cut = "\n\n(The text goes on; all of it is in the ticket.)";

    public static string Of(string text)
    {
        var lines = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // In characters, none of which is torn apart.
            if (lines.Length + rune.Utf16SequenceLength > Most)
                return lines.ToString().TrimEnd() + Cut;
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
                lines.Append(rune);
        }

        return lines.ToString().Trim('\n');
    }
}
