using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HelpDesk.Functions.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace HelpDesk.Functions.OpenApi;

/// <summary>One operation of the description.</summary>
internal sealed class OperationWriter(SchemaSet schemas)
{
    private const string Json = "application/json";

    public JsonObject Write(HttpFunction function, OperationAttribute about)
    {
        var operation = new JsonObject
        {
            ["operationId"] = JsonNamingPolicy.CamelCase.ConvertName(function.Name),
            ["summary"] = about.Summary,
            ["tags"] = new JsonArray(function.Feature),
        };
        if (Callers(function) is { } callers)
            operation["description"] = callers;
        if (function.Access == Access.Anyone)
            operation["security"] = new JsonArray();
        else if (function.Scope is not null)
            operation["security"] = SecuritySchemes.AnyOfThemOrApiKey();
        if (Parameters(function, about) is { Length: > 0 } parameters)
            operation["parameters"] = new JsonArray(parameters);
        if (about.Request is { } request)
            operation["requestBody"] = Body(request);
        operation["responses"] = Responses(function, about);
        return operation;
    }

    private JsonNode[] Parameters(HttpFunction function, OperationAttribute about) =>
    [
        .. RoutePath.Parameters(function.Route.Template).Select(one => InPath(function, one.Name, one.Type)),
        .. function.Query.Select(Query),
        .. about.Accepts.Select(name => Parameter("header", name, KnownHeaders.Describe(name), Text())),
    ];

    private JsonObject InPath(HttpFunction function, string name, Type type)
    {
        var known = function.PathParameters.FirstOrDefault(one => one.Name == name);
        var parameter = Parameter("path", name, known?.Description ?? "", schemas.OfRequest(known?.Type ?? type));
        parameter["required"] = true;
        return parameter;
    }

    private JsonObject Query(QueryParameterAttribute query)
    {
        var parameter = Parameter("query", query.Name, query.Description, schemas.OfRequest(query.Type));
        if (query.Required)
            parameter["required"] = true;
        if (query.Type.IsArray)
            parameter["explode"] = false;
        return parameter;
    }

    private JsonObject Body(Type request) => new()
    {
        ["required"] = true,
        ["content"] = Content(Json, schemas.OfRequest(request)),
    };

    private JsonObject Responses(HttpFunction function, OperationAttribute about)
    {
        var responses = new JsonObject { [Key(about.Status)] = Success(about) };
        if (about.Accepts.Contains("If-None-Match"))
            responses[Key(StatusCodes.Status304NotModified)] = Answer(StatusCodes.Status304NotModified, about.Returns);
        int[] limited = function.IsFree ? [] : [StatusCodes.Status429TooManyRequests];
        foreach (var status in about.Problems.Union(limited).Order())
            responses[Key(status)] = Failure(status);
        return responses;
    }

    private JsonObject Success(OperationAttribute about)
    {
        var answer = Answer(about.Status, about.Returns);
        if (about.Response is { } response)
            answer["content"] = Content(Json, schemas.OfResponse(response));
        if (about.Csv)
            answer["content"]!["text/csv"] = new JsonObject { ["schema"] = Text() };
        return answer;
    }

    private JsonObject Failure(int status)
    {
        var answer = Answer(status, KnownHeaders.Of(status));
        answer["content"] = Content("application/problem+json", schemas.OfResponse(typeof(Problem)));
        return answer;
    }

    private static JsonObject Answer(int status, string[] headers)
    {
        var answer = new JsonObject { ["description"] = ReasonPhrases.GetReasonPhrase(status) };
        if (headers.Length > 0)
            answer["headers"] = new JsonObject(headers.Select(name => KeyValuePair.Create(name, (JsonNode?)Header(name))));
        return answer;
    }

    private static JsonObject Header(string name) => new()
    {
        ["description"] = KnownHeaders.Describe(name),
        ["schema"] = Text(),
    };

    private static JsonObject Parameter(string place, string name, string description, JsonNode schema)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["schema"] = schema };
        if (description.Length > 0)
            parameter["description"] = description;
        return parameter;
    }

    private static string? Callers(HttpFunction function) => (function.Access, function.Scope) switch
    {
        (Access.Staff, null) => "For staff.",
        (Access.Staff, var scope) => $"For staff, or an API key with the scope `{scope}`.",
        (Access.Admin, _) => "For admins.",
        (Access.SignedIn, { } scope) => $"An API key needs the scope `{scope}`.",
        _ => null,
    };

    private static JsonObject Content(string type, JsonNode schema) => new() { [type] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
