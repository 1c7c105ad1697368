using System.Globalization;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Texts of an answer as what they stand for.</summary>
internal static class Parsed
{
    public static int ToNumber(this string? text) => int.Parse(text!, CultureInfo.InvariantCulture);

    public static DateTimeOffset ToMoment(this string? text) => DateTimeOffset.Parse(text!, CultureInfo.InvariantCulture);
}
