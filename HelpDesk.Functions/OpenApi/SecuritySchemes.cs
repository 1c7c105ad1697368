using System.Text.Json.Nodes;

namespace HelpDesk.Functions.OpenApi;

/// <summary>The ways to say who one is; each is enough.</summary>
internal static class SecuritySchemes
{
    private static readonly (string Name, Func<JsonObject> Scheme)[] All =
    [
        ("development", () => new()
        {
            ["type"] = "http",
            ["scheme"] = "Development",
            ["description"] = "Until there are accounts, and only on the emulator: the name of a demo person.",
        }),
    ];

    public static JsonObject Components() => new(All.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)one.Scheme())));

    public static JsonArray AnyOfThem() => [.. All.Select(one => new JsonObject { [one.Name] = new JsonArray() })];
}
