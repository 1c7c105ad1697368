using System.Globalization;

namespace HelpDesk.Domain.Common;

/// <summary>
/// What every text of a person must be: there, not too long, and of characters that every store and client can carry.
/// </summary>
internal static class TextRules
{
    /// <summary>The text with outer white space removed, or null and a violation.</summary>
    public static string? Parse(string? raw, int maxLength, bool severalLines, Violations violations, string pointer)
    {
        var text = raw?.Trim();
        var problem = Problem(text, maxLength, severalLines);
        if (problem is null)
            return text;

        violations.Add(pointer, problem);
        return null;
    }

    /// <summary>A text that lists are filtered by; several are named with commas between them.</summary>
    public static string? ParseWord(string? raw, int maxLength, Violations violations, string pointer)
    {
        if (raw?.Contains(',', StringComparison.Ordinal) != true)
            return Parse(raw, maxLength, severalLines: false, violations, pointer);

        violations.Add(pointer, "must not contain a comma");
        return null;
    }

    private static string? Problem(string? text, int maxLength, bool severalLines)
    {
        if (string.IsNullOrEmpty(text) || text.All(IsInvisible))
            return "must not be empty";
        if (text.Length > maxLength)
            return $"must not be longer than {maxLength} characters";
        if (HasLoneSurrogate(text))
            return "must be well-formed Unicode";
        if (text.Any(c => char.IsControl(c) && !(severalLines && (c is '\n' or '\r' or '\t'))))
            return severalLines ? "must not contain control characters" : "must be one line without control characters";
        return !severalLines && text.Any(IsLineBreak) ? "must be one line" : null;
    }

    private static bool IsInvisible(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format;

    private static bool IsLineBreak(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
    }
}
