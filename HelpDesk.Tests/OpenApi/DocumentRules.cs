using System.Text.Json.Nodes;
using HelpDesk.Functions.OpenApi;

namespace HelpDesk.Tests.OpenApi;

/// <summary>What must hold of every description, as lists of what breaks it.</summary>
internal static class DocumentRules
{
    private static readonly string[] Typed = ["type", "$ref", "anyOf"];

    /// <summary>Functions that are neither described nor left out on purpose, or both.</summary>
    public static IReadOnlyList<string> Undecided(IEnumerable<HttpFunction> functions) =>
        [.. functions.Where(one => one.Operation is null == one.Exemption is null).Select(one => one.Name)];

    /// <summary>Operations with no function, and described functions with no operation.</summary>
    public static IReadOnlyList<string> Unmatched(JsonNode document, IEnumerable<HttpFunction> functions)
    {
        var written = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(verb => $"{verb.Key} {path.Key}")).ToList();
        var expected = functions.Where(one => one.Operation is not null).Select(one => $"{one.Verb} {one.Path}").ToList();
        return [.. written.Except(expected).Concat(expected.Except(written))];
    }

    public static IReadOnlyList<string> BrokenReferences(JsonNode document) =>
        [.. Nodes(document).Select(one => (string?)one["$ref"]).OfType<string>().Where(one => Find(document, one) is null)];

    /// <summary>Members of schemas of which only the name is known.</summary>
    public static IReadOnlyList<string> Untyped(JsonNode document) =>
    [
        .. from schema in document["components"]!["schemas"]!.AsObject()
           from member in schema.Value!["properties"] as JsonObject ?? []
           where member.Value is not JsonObject known || !Typed.Any(known.ContainsKey)
           select $"{schema.Key}.{member.Key}",
    ];

    /// <summary>Lists of which nobody knows what is in them.</summary>
    public static IReadOnlyList<string> Unlisted(JsonNode document) =>
        [.. Nodes(document).Where(one => IsList(one) && one["items"] is not JsonObject).Select(one => one.GetPath())];

    private static bool IsList(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => several.Any(one => (string)one! == "array"),
        JsonValue one => one.ToString() == "array",
        _ => false,
    };

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(member => Nodes(member.Value)).Prepend(one),
        JsonArray several => several.SelectMany(Nodes),
        _ => [],
    };

    private static JsonNode? Find(JsonNode document, string reference) => reference.Split('/') is ["#", .. var names]
        ? names.Aggregate((JsonNode?)document, (node, name) => (node as JsonObject)?[name])
        : null;
}
