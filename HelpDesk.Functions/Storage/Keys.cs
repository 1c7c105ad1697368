using System.Globalization;
using System.Text;

namespace HelpDesk.Functions.Storage;

/// <summary>The pieces that row and partition keys are made of.</summary>
internal static class Keys
{
    /// <summary>Stands between the parts of a key; <see cref="Escape"/> keeps it out of them.</summary>
    public const char Separator = '|';

    private const char Mark = '!';

    /// <summary>
    /// Makes any text fit for a key, reversibly and without two texts becoming one: what Table Storage forbids, the separator
    /// and the mark itself become the mark and four hex digits.
    /// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
    /// </summary>
    public static string Escape(string text)
    {
        if (!text.Any(MustEscape))
            return text;

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (MustEscape(c))
                escaped.Append(Mark).Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    public static string Unescape(string key)
    {
        var text = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] != Mark)
            {
                text.Append(key[i]);
                continue;
            }

            text.Append((char)int.Parse(key.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            i += 4;
        }

        return text.ToString();
    }

    public static string Number(int value) => value.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>Sorts the newest first.</summary>
    public static string NewestFirst(DateTimeOffset moment) =>
        (DateTime.MaxValue.Ticks - moment.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static DateOnly ParseDay(string key) => DateOnly.ParseExact(key, "yyyyMMdd", CultureInfo.InvariantCulture);

    private static bool MustEscape(char c) =>
        c is '/' or '\\' or '#' or '?' or Separator or Mark || char.IsControl(c) || char.IsSurrogate(c);
}
