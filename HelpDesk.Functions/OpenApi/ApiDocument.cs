using System.Text.Json;
using System.Text.Json.Nodes;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.OpenApi;

/// <summary>The OpenAPI 3.1 document of some HTTP functions, and the records behind its schemas.</summary>
internal sealed record ApiDocument(JsonObject Json, IReadOnlyDictionary<string, Type> Schemas)
{
    public static ApiDocument Of(IEnumerable<HttpRoute> routes, JsonSerializerOptions options)
    {
        var described = routes.Select(one => new HttpFunction(one)).Where(one => one.Operation is not null).ToList();
        var schemas = new SchemaSet(options);
        foreach (var request in described.Select(one => one.Operation!.Request).OfType<Type>())
            schemas.OfRequest(request);
        var paths = Paths(described, new(schemas));
        return new(Document(described, paths, schemas), schemas.Types);
    }

    private static JsonObject Document(IEnumerable<HttpFunction> functions, JsonObject paths, SchemaSet schemas) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = "HelpDesk",
            ["version"] = typeof(ApiDocument).Assembly.GetName().Version!.ToString(3),
            ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
        ["security"] = SecuritySchemes.AnyOfThem(),
        ["tags"] = new JsonArray([.. functions.Select(one => one.Feature).Distinct().Order().Select(Features.Tag)]),
        ["paths"] = paths,
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = SecuritySchemes.Components(),
            ["schemas"] = schemas.Components(),
        },
    };

    private static JsonObject Paths(IEnumerable<HttpFunction> functions, OperationWriter writer)
    {
        var paths = new JsonObject();
        foreach (var function in functions.OrderBy(one => one.Path, StringComparer.Ordinal).ThenBy(one => one.Verb))
        {
            if (paths[function.Path] is not JsonObject operations)
                paths[function.Path] = operations = [];
            operations.Add(function.Verb, writer.Write(function, function.Operation!));
        }
        return paths;
    }
}
