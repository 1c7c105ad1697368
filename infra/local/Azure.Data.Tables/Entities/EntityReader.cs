using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>An answer's JSON as entities.</summary>
internal static class EntityReader
{
    public static T One<T>(Response response)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(response.Content.ToMemory());
        return Read<T>(document.RootElement);
    }

    public static List<T> Page<T>(Response response)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(response.Content.ToMemory());
        var rows = document.RootElement.GetProperty("value"u8);
        var entities = new List<T>(rows.GetArrayLength());
        foreach (var row in rows.EnumerateArray())
            entities.Add(Read<T>(row));
        return entities;
    }

    private static T Read<T>(JsonElement row)
        where T : class, ITableEntity
    {
        if (!typeof(T).IsAssignableTo(typeof(IDictionary<string, object>)))
            return EntityType.Of(typeof(T)).Read<T>(row);
        var entity = Activator.CreateInstance<T>();
        Fill((IDictionary<string, object>)entity, row);
        return entity;
    }

    private static void Fill(IDictionary<string, object> entity, JsonElement row)
    {
        var types = Types(row);
        foreach (var property in row.EnumerateObject())
        {
            var name = property.Name;
            if (name == Names.Timestamp)
                entity[name] = Typed(property.Value.GetString(), EdmTypes.DateTime);
            else if (types != null && types.TryGetValue(name, out var type))
                entity[name] = Typed(property.Value.GetString(), type);
            else if (name != Names.ODataMetadata && !name.EndsWith(Names.ODataTypeSuffix, StringComparison.Ordinal))
                entity[name] = Untyped(property.Value);
        }
    }

    /// <summary>The types that JSON cannot tell apart, by column; an annotation need not come before its value.</summary>
    private static Dictionary<string, string> Types(JsonElement row)
    {
        Dictionary<string, string> types = null;
        foreach (var property in row.EnumerateObject())
        {
            if (property.Name.EndsWith(Names.ODataTypeSuffix, StringComparison.Ordinal))
                (types ??= [])[property.Name[..^Names.ODataTypeSuffix.Length]] = property.Value.GetString();
        }

        return types;
    }

    private static object Untyped(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.Null => null,
        _ => throw new NotSupportedException($"Not supported value kind {value.ValueKind}"),
    };

    private static object Typed(string value, string type) => type switch
    {
        EdmTypes.Binary => Convert.FromBase64String(value),
        EdmTypes.DateTime => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        EdmTypes.Double => double.Parse(value, CultureInfo.InvariantCulture),
        EdmTypes.Guid => Guid.Parse(value),
        EdmTypes.Int64 => long.Parse(value, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException("Not supported type " + type),
    };
}
