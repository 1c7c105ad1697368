using System.Text.Json;
using System.Text.Json.Nodes;

namespace HelpDesk.Tests.OpenApi;

/// <summary>Holds a JSON value against a schema of the description; a member that no schema names is a flaw too.</summary>
internal sealed class SchemaCheck(JsonObject schemas)
{
    public IReadOnlyList<string> Flaws(JsonNode? value, string schema) => [.. Flaws(value, schemas[schema]!, schema)];

    private IEnumerable<string> Flaws(JsonNode? value, JsonNode schema, string at)
    {
        if (schema["$ref"] is { } reference)
            return Flaws(value, schemas[((string)reference!).Split('/')[^1]]!, at);
        if (schema["anyOf"] is JsonArray choices)
            return choices.Any(one => !Flaws(value, one!, at).Any()) ? [] : [$"{at} is none of its choices"];
        if (!Types(schema).Contains(TypeOf(value)))
            return [$"{at} is {TypeOf(value)}, not {string.Join(" or ", Types(schema))}"];
        if (schema["enum"] is JsonArray words && !words.Any(one => JsonNode.DeepEquals(one, value)))
            return [$"{at} is {value}, not one of {words.ToJsonString()}"];
        return value switch
        {
            JsonObject members => [.. Missing(members, schema, at), .. members.SelectMany(one => Member(one, schema, at))],
            JsonArray items => items.SelectMany((item, number) => Flaws(item, schema["items"]!, $"{at}/{number}")),
            _ => [],
        };
    }

    private IEnumerable<string> Member(KeyValuePair<string, JsonNode?> member, JsonNode schema, string at) =>
        (schema["properties"]?[member.Key] ?? schema["additionalProperties"]) is JsonObject known
            ? Flaws(member.Value, known, $"{at}/{member.Key}")
            : [$"{at}/{member.Key} is not in the schema"];

    private static IEnumerable<string> Missing(JsonObject members, JsonNode schema, string at) =>
        (schema["required"] as JsonArray ?? [])
            .Select(one => (string)one!)
            .Where(one => !members.ContainsKey(one))
            .Select(one => $"{at}/{one} is missing");

    private static IEnumerable<string> Types(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => several.Select(one => (string)one!),
        { } one => [(string)one!],
        null => [],
    };

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        _ => "boolean",
    };
}
