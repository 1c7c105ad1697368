using System.Text.Json;
using System.Text.Json.Serialization;

namespace HelpDesk.Functions.Serialization;

/// <summary>Gives every enum its <see cref="WordConverter{T}"/>.</summary>
internal sealed class WordConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(WordConverter<>).MakeGenericType(typeToConvert))!;
}
