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
internal sealed class JsonFaults
{
    private readonly Violations _violations = new();

    public IReadOnlyList<FieldError> Errors => _violations.ToError().Errors;

    /// <summary>The value without what was wrong with it.</summary>
    public JsonNode? Sift(JsonElement value, JsonTypeInfo type, string pointer) => (type.Kind, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
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
            if (type.Properties.FirstOrDefault(property => property.Name == name) is { } property)
                kept[name] = Sift(value, ApiJson.Options.GetTypeInfo(property.PropertyType), place);
            else
                _violations.Add(place, "is not known here");
        }

        return kept;
    }

    private JsonObject Entries(JsonElement body, JsonTypeInfo type, string pointer)
    {
        var kept = new JsonObject();
        foreach (var (name, value, place) in Named(body, pointer))
            kept[name] = Sift(value, ApiJson.Options.GetTypeInfo(type.ElementType!), place);
        return kept;
    }

    private JsonArray Items(JsonElement list, JsonTypeInfo type, string pointer) => new([.. list.EnumerateArray().Select(
        (item, i) => Sift(item, ApiJson.Options.GetTypeInfo(type.ElementType!), $"{pointer}/{i}"))]);

    private JsonNode? Plain(JsonElement value, Type type, string pointer)
    {
        try
        {
            value.Deserialize(ApiJson.Options.GetTypeInfo(type));
            return JsonValue.Create(value);
        }
        catch (Exception failed) when (failed is JsonException or InvalidOperationException)
        {
            return Refuse(pointer, Expected(Nullable.GetUnderlyingType(type) ?? type));
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
        if (type.IsEnum)
            return $"must be one of {Words.List(type)}";
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
