using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>How a column becomes a member of a class: the member's type decides, not the column's.</summary>
internal static class EdmReader
{
    private static readonly Dictionary<Type, Delegate> Parsers = new Delegate[]
    {
        Text, Bytes, Data, Tag,
        Boolean, Int32, Int64, Double, Id, Time, TimeOffset,
        Optional(Boolean), Optional(Int32), Optional(Int64), Optional(Double), Optional(Id), Optional(Time), Optional(TimeOffset),
    }.ToDictionary(parser => parser.Method.ReturnType);

    public static Func<JsonElement, T> For<T>()
    {
        if (Parsers.TryGetValue(typeof(T), out var parser))
            return (Func<JsonElement, T>)parser;
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (type.IsEnum)
            return value => (T)Enum.Parse(type, value.GetString());

        // The real client writes some of these (decimal, float, TimeSpan) and reads back none of them.
        throw new NotSupportedException($"Not supported type {typeof(T)}");
    }

    private static Func<JsonElement, T?> Optional<T>(Func<JsonElement, T> parse)
        where T : struct => value => parse(value);

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[] Bytes(JsonElement value) => value.GetBytesFromBase64();

    private static BinaryData Data(JsonElement value) => BinaryData.FromBytes(value.GetBytesFromBase64());

    private static ETag Tag(JsonElement value) => new(value.GetString());

    private static bool Boolean(JsonElement value) => value.GetBoolean();

    private static int Int32(JsonElement value) => value.GetInt32();

    private static long Int64(JsonElement value) => long.Parse(value.GetString(), CultureInfo.InvariantCulture);

    private static double Double(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? double.Parse(value.GetString(), CultureInfo.InvariantCulture)
        : value.GetDouble();

    private static Guid Id(JsonElement value) => value.GetGuid();

    private static DateTime Time(JsonElement value) =>
        DateTime.Parse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static DateTimeOffset TimeOffset(JsonElement value) =>
        DateTimeOffset.Parse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
