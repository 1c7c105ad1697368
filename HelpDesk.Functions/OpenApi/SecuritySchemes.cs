using System.Text.Json.Nodes;

namespace HelpDesk.Functions.OpenApi;

/// <summary>The ways to say who one is; each is enough.</summary>
internal static class SecuritySchemes
{
    /// <summary>The people's.</summary>
    private static readonly (string Name, Func<JsonObject> Scheme)[] All =
    [
        ("bearer", () => new()
        {
            ["type"] = "http",
            ["scheme"] = "bearer",
            ["description"] = "The access token of a sign-in, or one of Microsoft Entra.",
        }),
    ];

    private static readonly (string Name, Func<JsonObject> Scheme) ApiKey = ("apiKey", () => new()
    {
        ["type"] = "apiKey",
        ["in"] = "header",
        ["name"] = "X-Api-Key",
        ["description"] = "For machines, where an operation names a scope that the key has.",
    });

    public static JsonObject Components() =>
        new(All.Append(ApiKey).Select(one => KeyValuePair.Create(one.Name, (JsonNode?)one.Scheme())));

    public static JsonArray AnyOfThem() => [.. All.Select(one => Alone(one.Name))];

    public static JsonArray AnyOfThemOrApiKey() => [.. All.Append(ApiKey).Select(one => Alone(one.Name))];

    private static JsonObject Alone(string name) => new() { [name] = new JsonArray() };
}
