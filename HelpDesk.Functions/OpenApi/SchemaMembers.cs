using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.OpenApi;

/// <summary>Which members a record's JSON must have, and whether it may have others.</summary>
internal static class SchemaMembers
{
    /// <summary>
    /// A request needs what the serializer insists on and what bears <see cref="RequiredAttribute"/>, and nothing unknown;
    /// an answer has what is always written.
    /// </summary>
    public static void Settle(JsonObject schema, JsonTypeInfo type, bool isRequest)
    {
        schema.Remove("additionalProperties");
        schema.Remove("required");
        if (isRequest)
            schema["additionalProperties"] = false;
        var needed = type.Properties.Where(one => isRequest ? IsNeeded(one) : IsAlwaysWritten(one, type.Options)).ToArray();
        if (needed.Length > 0)
            schema["required"] = new JsonArray([.. needed.Select(one => one.Name)]);
        foreach (var member in isRequest ? needed.Where(one => OptionalTypes.ValueOf(one.PropertyType) is null) : [])
            RemoveNull(schema["properties"]![member.Name]!);
    }

    private static bool IsNeeded(JsonPropertyInfo member) =>
        member.IsRequired || member.AttributeProvider?.IsDefined(typeof(RequiredAttribute), inherit: true) == true;

    private static bool IsAlwaysWritten(JsonPropertyInfo member, JsonSerializerOptions options) =>
        Condition(member, options) switch
        {
            JsonIgnoreCondition.Never => true,
            JsonIgnoreCondition.WhenWritingNull => !member.IsGetNullable,
            _ => false,
        };

    private static JsonIgnoreCondition Condition(JsonPropertyInfo member, JsonSerializerOptions options) =>
        member.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true) is [JsonIgnoreAttribute own]
            ? own.Condition
            : options.DefaultIgnoreCondition;

    /// <summary>A required member may be declared nullable so that its absence becomes one problem among all others.</summary>
    private static void RemoveNull(JsonNode schema)
    {
        if (schema["type"] is JsonArray types)
            schema["type"] = types.Select(one => (string)one!).First(one => one != "null");
        else if (schema is JsonObject known && known["anyOf"] is JsonArray kinds)
            Replace(known, (JsonObject)kinds[0]!);
    }

    private static void Replace(JsonObject schema, JsonObject by)
    {
        schema.Remove("anyOf");
        foreach (var (name, value) in by)
            schema[name] = value?.DeepClone();
    }
}
