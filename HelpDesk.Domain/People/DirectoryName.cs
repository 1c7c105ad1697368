using System.Globalization;
using System.Text;
using HelpDesk.Domain.Common;

namespace HelpDesk.Domain.People;

/// <summary>A name as a directory gives it, made into one that people of the desk may have.</summary>
public static class DirectoryName
{
    /// <summary>Null: nothing of it is left.</summary>
    public static string? Find(string? raw)
    {
        var name = new StringBuilder();
        foreach (var rune in (raw ?? "").Trim().EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > Person.MaxName)
                break;
            name.Append(BreaksLine(rune) ? " " : rune.ToString());
        }

        return TextRules.Parse(name.ToString(), Person.MaxName, severalLines: false, new Violations(), pointer: "");
    }

    private static bool BreaksLine(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
