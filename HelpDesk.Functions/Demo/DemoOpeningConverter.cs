using System.Text.Json;
using System.Text.Json.Serialization;

namespace HelpDesk.Functions.Demo;

/// <summary>Reads openings as people write them. The script is never written by code.</summary>
internal sealed class DemoOpeningConverter : JsonConverter<DemoOpening>
{
    public override DemoOpening Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && DemoMoments.Opening(reader.GetString()!) is { } opening
            ? opening
            : throw new JsonException("An opening like \"12d 09:40\" or \"2h 10m\" was expected.");

    public override void Write(Utf8JsonWriter writer, DemoOpening value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}
