using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Filters;

/// <summary>An interpolated string whose values become literals, so that none of them can end one early.</summary>
internal static class FilterText
{
    public static string Of(FormattableString filter)
    {
        if (filter == null)
            return null;
        var literals = filter.GetArguments().Select(Literal).ToArray<object>();
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Literal(object value, int index) => value switch
    {
        null => "null",
        char or StringBuilder => FilterLiteral.Of(value.ToString()),
        double number => number.ToString(CultureInfo.InvariantCulture),
        DateTime time => FilterLiteral.Of(time.ToUniversalTime()),
        sbyte or byte or short or ushort or uint or decimal or float =>
            ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "L",
        _ => FilterLiteral.Of(value)
            ?? throw new ArgumentException(
                $"Unable to convert argument {index} from type {value.GetType()} to an OData literal."),
    };
}
