using System.Text.Json;
using System.Text.Json.Serialization;

namespace HelpDesk.Functions.Demo;

/// <summary>Reads spans as people write them. The script is never written by code.</summary>
internal sealed class DemoSpanConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && DemoMoments.Span(reader.GetString()!) is { } span
            ? span
            : throw new JsonException("A span like \"1d 2h 15m\" was expected.");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}
