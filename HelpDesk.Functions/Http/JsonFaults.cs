using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using HelpDesk.Domain.Common;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Http;

/// <summary>
/// Finds everything that is wrong with a body that would not become a record, and keeps what is right. The serializer stops at
/// the first fault; this goes over the members one by one, and only when a fault is known to be there.
/// </summary>
internal sealed class JsonFaults(JsonSerializerOptions options)
{
    private readonly Violations _violations = new();

    private IReadOnlyList<FieldError> Errors => _violations.ToError().Errors;

    /// <param name="alsoWrong">What the domain finds wrong with the rest.</param>
    public static IReadOnlyList<FieldError> In<T>(
        ReadOnlyMemory<byte> json, Func<T, DomainError?> alsoWrong, JsonSerializerOptions options)
        where T : class
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = options.MaxDepth });
        }
        catch (JsonException notJson)
        {
            var place = $"line {notJson.LineNumber + 1}, byte {notJson.BytePositionInLine + 1}";
            return [new FieldError("", $"is not well-formed JSON ({place})")];
        }

        using (document)
            return new JsonFaults(options).Of(document.RootElement, alsoWrong);
    }

    private IReadOnlyList<FieldError> Of<T>(JsonElement body, Func<T, DomainError?> alsoWrong)
        where T : class
    {
        var rest = Sift(body, options.GetTypeInfo(typeof(T)), "");
        var more = rest is JsonObject && Read<T>(rest) is { } read && alsoWrong(read) is DomainError.Invalid invalid
            ? invalid.Errors.Where(error => !Errors.Any(known => JsonPointer.IsWithin(error.Pointer, known.Pointer)))
            : [];
        IReadOnlyList<FieldError> all = [.. Errors, .. more];
        return all.Count > 0 ? all : [new FieldError("", "has the wrong form")];
    }

    /// <summary>Null: what is left has gaps where the record can have none, like a list of numbers.</summary>
    private T? Read<T>(JsonNode rest)
        where T : class
    {
        try
        {
            return rest.Deserialize<T>(options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value without what was wrong with it.</summary>
    private JsonNode? Sift(JsonElement value, JsonTypeInfo type, string pointer) => (type.Kind, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => TakesNull(type.Type) ? null : Refuse(pointer, Expected(type.Type)),
        (JsonTypeInfoKind.None, _) => Plain(value, type.Type, pointer),
        (JsonTypeInfoKind.Object, JsonValueKind.Object) => Members(value, type, pointer),
        (JsonTypeInfoKind.Dictionary, JsonValueKind.Object) => Entries(value, type, pointer),
        (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) => Items(value, type, pointer),
        (JsonTypeInfoKind.Enumerable, _) => Refuse(pointer, "must be a list"),
        _ => Refuse(pointer, "must be an object"),
    };

    private JsonObject Members(JsonElement body, JsonTypeInfo type, string pointer)
    {
        var kept = new JsonObject();
        foreach (var (name, value, place) in Named(body, pointer))
        {
            if (type.Properties.FirstOrDefault(property => property.Name == name) is not { } property)
                _violations.Add(place, "is not known here");
            else if (Sift(value, TypeOf(property), place) is { } sound)
                kept[name] = sound;
            else if (value.ValueKind is JsonValueKind.Null && TakesNull(TypeOf(property).Type))
                kept[name] = null;
        }

        return kept;
    }

    /// <summary>What an optional member holds when it is there is judged as if it were not optional.</summary>
    private JsonTypeInfo TypeOf(JsonPropertyInfo property) =>
        options.GetTypeInfo(OptionalTypes.ValueOf(property.PropertyType) ?? property.PropertyType);

    private static bool TakesNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private JsonObject Entries(JsonElement body, JsonTypeInfo type, string pointer)
    {
        var kept = new JsonObject();
        foreach (var (name, value, place) in Named(body, pointer))
            kept[name] = Sift(value, options.GetTypeInfo(type.ElementType!), place);
        return kept;
    }

    private JsonArray Items(JsonElement list, JsonTypeInfo type, string pointer) => new([.. list.EnumerateArray().Select(
        (item, i) => Sift(item, options.GetTypeInfo(type.ElementType!), $"{pointer}/{i}"))]);

    private JsonNode? Plain(JsonElement value, Type type, string pointer)
    {
        try
        {
            value.Deserialize(options.GetTypeInfo(type));
            return JsonValue.Create(value);
        }
        catch (Exception failed) when (failed is JsonException or InvalidOperationException)
        {
            return Refuse(pointer, Expected(type));
        }
    }

    /// <summary>The members that have a name of their own; the first of several that share one.</summary>
    private IEnumerable<(string Name, JsonElement Value, string Pointer)> Named(JsonElement body, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in body.EnumerateObject())
        {
            var name = NameOf(member);
            var place = $"{pointer}/{JsonPointer.Escape(name ?? "")}";
            if (name is null)
                _violations.Add(pointer, "has a member whose name is not well-formed Unicode");
            else if (seen.Add(name))
                yield return (name, member.Value, place);
            else
                _violations.Add(place, "must not stand twice");
        }
    }

    private JsonNode? Refuse(string pointer, string detail)
    {
        _violations.Add(pointer, detail);
        return null;
    }

    private static string Expected(Type type)
    {
        if ((Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } words)
            return $"must be one of {Words.List(words)}";
        return type == typeof(string) ? "must be well-formed text" : "has the wrong type";
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
