using System.Globalization;

namespace HelpDesk.Domain.Common;

/// <summary>How long a text can become as a JSON string: writers escape what is no plain letter, digit or sign.</summary>
internal static class JsonText
{
    private const int Quotes = 3;

    public static int Length(string text) => Quotes + text.Sum(Length);

    private static int Length(char c) => c switch
    {
        '"' or '\\' or '\n' or '\r' or '\t' => 2,
        < '\u0080' => 1,
        _ when char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c) || IsMark(c) => 1,
        _ => 6,
    };

    private static bool IsMark(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
