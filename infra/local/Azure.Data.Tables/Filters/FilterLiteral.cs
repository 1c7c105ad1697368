using System.Globalization;
using System.Xml;

namespace Azure.Data.Tables.Filters;

/// <summary>A value as it stands in a filter.</summary>
internal static class FilterLiteral
{
    public static string Of(object value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => WithPoint(XmlConvert.ToString(number)),
        Guid id => $"guid'{id}'",
        DateTime time => $"datetime'{XmlConvert.ToString(time, XmlDateTimeSerializationMode.RoundtripKind)}'",
        DateTimeOffset time => Of(time.UtcDateTime),
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexString(data.ToMemory().Span)}'",
        _ => null,
    };

    private static string WithPoint(string number) =>
        number.All(character => character == '-' || char.IsAsciiDigit(character)) ? number + ".0" : number;
}
