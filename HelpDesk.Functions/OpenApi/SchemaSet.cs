using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.OpenApi;

/// <summary>
/// The JSON schemas of all that is read or written, as the serializer sees it. Each record and enum stands once among the
/// components and is referred to. Ask for the requests first: what a request may hold is closed, an answer may grow.
/// </summary>
internal sealed class SchemaSet
{
    private readonly JsonSerializerOptions _options;
    private readonly SortedDictionary<string, (Type Type, JsonNode? Schema)> _components = new(StringComparer.Ordinal);

    public SchemaSet(JsonSerializerOptions options)
    {
        // Query parameters have types that no body has, and a source-generated context knows bodies only.
        _options = new(options);
        _options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
    }

    /// <summary>The type behind each component.</summary>
    public IReadOnlyDictionary<string, Type> Types => _components.ToDictionary(one => one.Key, one => one.Value.Type);

    public JsonNode OfRequest(Type type) => Of(type, isRequest: true);

    public JsonNode OfResponse(Type type) => Of(type, isRequest: false);

    public JsonObject Components() =>
        new(_components.Select(one => KeyValuePair.Create(one.Key, one.Value.Schema?.DeepClone())));

    private JsonNode Of(Type type, bool isRequest) =>
        IsComponent(_options.GetTypeInfo(type)) ? Reference(type, isRequest) : Export(type, isRequest);

    private JsonObject Reference(Type type, bool isRequest)
    {
        var name = NameOf(type);
        if (_components.TryAdd(name, (type, null)))
            _components[name] = (type, Export(type, isRequest));
        else if (_components[name].Type != type)
            throw new InvalidOperationException($"Both {_components[name].Type} and {type} would be called {name}.");
        return new() { ["$ref"] = "#/components/schemas/" + name };
    }

    private JsonNode Export(Type type, bool isRequest) => _options.GetJsonSchemaAsNode(type, new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => Transform(context, schema, isRequest),
    });

    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema, bool isRequest)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (OptionalTypes.ValueOf(type) is { } value)
            schema = Optional(context, value, isRequest);
        else if (!context.Path.IsEmpty && (context.TypeInfo.Kind != JsonTypeInfoKind.None || type.IsEnum))
            schema = Nested(context, type, schema, isRequest);
        else if (type.IsEnum)
            schema = WordsOf(type);
        else if (type == typeof(DateTimeOffset))
            schema = Moment(isNullable: type != context.TypeInfo.Type);
        if (schema is not JsonObject known)
            return schema;
        if (context.Path.IsEmpty && context.TypeInfo.Kind == JsonTypeInfoKind.Object)
            SchemaMembers.Settle(known, context.TypeInfo, isRequest);
        // The exporter does not ask for what it knows nothing of.
        if (context.TypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } item } && !known.ContainsKey("items"))
            known["items"] = Of(item, isRequest);
        SchemaNotes.Add(known, context);
        return known;
    }

    /// <summary>As the serializer really writes them; of an enum with a converter of ours the exporter knows nothing.</summary>
    private JsonObject WordsOf(Type type) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. Enum.GetValues(type).Cast<object>().Select(
            value => JsonSerializer.SerializeToNode(value, type, _options))]),
    };

    private static JsonObject Moment(bool isNullable)
    {
        var schema = new JsonObject { ["type"] = "string", ["format"] = "date-time" };
        return isNullable ? OrNull(schema) : schema;
    }

    /// <summary>As if it were not optional; that it may be left out is said by not requiring it.</summary>
    private JsonNode Optional(JsonSchemaExporterContext context, Type value, bool isRequest)
    {
        var schema = Of(Nullable.GetUnderlyingType(value) ?? value, isRequest);
        return OptionalTypes.TakesNull((PropertyInfo)context.PropertyInfo!.AttributeProvider!) ? OrNull(schema) : schema;
    }

    /// <summary>On its own: the exporter points into the document it writes, which is about to be taken apart.</summary>
    private JsonObject Nested(JsonSchemaExporterContext context, Type type, JsonNode written, bool isRequest)
    {
        var schema = Of(type, isRequest);
        var isNullable = type != context.TypeInfo.Type
            || (isRequest ? context.PropertyInfo?.IsSetNullable : context.PropertyInfo?.IsGetNullable) == true;
        var nested = isNullable ? OrNull(schema) : (JsonObject)schema;
        if (written is JsonObject one && one.TryGetPropertyValue("default", out var value))
            nested["default"] = value?.DeepClone();
        return nested;
    }

    private static JsonObject OrNull(JsonNode schema)
    {
        if (schema["type"] is not { } type)
            return new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        schema["type"] = new JsonArray(type.DeepClone(), "null");
        return (JsonObject)schema;
    }

    private static bool IsComponent(JsonTypeInfo type) => type.Kind == JsonTypeInfoKind.Object || type.Type.IsEnum;

    private static string NameOf(Type type)
    {
        var around = type.IsNested ? NameOf(type.DeclaringType!) : "";
        return around + string.Concat(type.GetGenericArguments().Select(NameOf)) + type.Name.Split('`')[0];
    }
}
