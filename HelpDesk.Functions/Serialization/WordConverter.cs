using System.Text.Json;
using System.Text.Json.Serialization;

namespace HelpDesk.Functions.Serialization;

/// <summary>An enum as its word. The library's own converter also takes other cases, blanks and lists of words.</summary>
internal sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && Words.Find<T>(reader.GetString()!) is { } value
            ? value
            : throw new JsonException($"One of {Words.List(typeof(T))} was expected.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Words.Of(value));
}
