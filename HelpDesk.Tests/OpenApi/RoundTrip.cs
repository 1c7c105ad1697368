using System.Text.Json;
using System.Text.Json.Nodes;
using HelpDesk.Functions.OpenApi;

namespace HelpDesk.Tests.OpenApi;

/// <summary>Of one document: what the serializer writes is what the schemas say.</summary>
internal static class RoundTrip
{
    public static IReadOnlyList<string> Flaws(ApiDocument document, JsonSerializerOptions options)
    {
        var schemas = document.Json["components"]!["schemas"]!.AsObject();
        var check = new SchemaCheck(schemas);
        return [.. document.Schemas.SelectMany(one => Specimens(one.Value).SelectMany(made => Flaws(made, one.Key, one.Value)))];

        IEnumerable<string> Flaws(object made, string name, Type type)
        {
            var written = JsonSerializer.SerializeToNode(made, type, options);
            var flaws = check.Flaws(written, name);
            var isRead = (bool?)schemas[name]!["additionalProperties"] == false;
            return isRead ? [.. flaws, .. Unread(written, name, type)] : flaws;
        }

        IEnumerable<string> Unread(JsonNode? written, string name, Type type)
        {
            var again = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize(written, type, options), type, options);
            return JsonNode.DeepEquals(written, again) ? [] : [$"{name} comes back as {again?.ToJsonString()}"];
        }
    }

    private static IEnumerable<object> Specimens(Type type) =>
        [new Specimen(isFull: true).Of(type), new Specimen(isFull: false).Of(type)];
}
