using System.Globalization;
using System.Text.RegularExpressions;

namespace Azure.Data.Tables.Limits;

/// <summary>The limits of the service that are checked before anything is sent.</summary>
internal static partial class AzureLimits
{
    public const int EntityBytes = 1024 * 1024;
    public const int Properties = 252;
    public const int NameLength = 255;
    public const int KeyLength = 1024;
    public const int StringLength = 32 * 1024;
    public const int BinaryLength = 64 * 1024;
    public const int BatchOperations = 100;
    public const int BatchBytes = 4 * 1024 * 1024;
    public const int PageSize = 1000;
    public const int Comparisons = 15;

    private static readonly DateTime FirstMoment = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static void CheckKey(string parameter, string key)
    {
        if (key == null)
            throw Refusal.PropertiesNeedValue.Exception();
        if (key.Length > KeyLength)
            throw Refusal.PropertyValueTooLarge.Exception();
        foreach (var character in key)
        {
            if (character is '/' or '\\' or '#' or '?' || char.IsControl(character))
                throw Refusal.OutOfRange(parameter, key).Exception();
        }
    }

    public static void CheckName(string name)
    {
        if (name.Length > NameLength)
            throw Refusal.PropertyNameTooLong.Exception();
        if (!IsIdentifier(name))
            throw Refusal.PropertyNameInvalid.Exception();
    }

    public static void CheckTime(string name, DateTime time)
    {
        if (time < FirstMoment)
            throw Refusal.OutOfRange(name, time.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture)).Exception();
    }

    public static void CheckTableName(string name)
    {
        if (name.Length is < 3 or > 63)
            throw Refusal.TableNameLength.Exception();
        if (!TableName().IsMatch(name) || name.Equals("tables", StringComparison.OrdinalIgnoreCase))
            throw Refusal.TableNameInvalid.Exception();
    }

    public static void CheckQuery(string filter, int? pageSize)
    {
        if (pageSize is < 1 or > PageSize || (filter != null && !IsFilter(Quoted().Replace(filter, ""))))
            throw Refusal.QueryInvalid.Exception();
    }

    /// <param name="bare">The filter without its texts; a quote that is left is not closed.</param>
    private static bool IsFilter(string bare) =>
        Comparison().Count(bare) <= Comparisons && !bare.Contains('\'', StringComparison.Ordinal) && !Null().IsMatch(bare);

    private static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || char.IsDigit(name[0]))
            return false;
        foreach (var character in name)
        {
            if (character != '_' && !char.IsLetterOrDigit(character))
                return false;
        }

        return true;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}\\z")]
    private static partial Regex TableName();

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Quoted();

    [GeneratedRegex("\\bnull\\b")]
    private static partial Regex Null();

    [GeneratedRegex(" (?:eq|ne|gt|ge|lt|le) ")]
    private static partial Regex Comparison();
}
