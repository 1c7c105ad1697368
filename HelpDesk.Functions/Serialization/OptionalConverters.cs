using System.Text.Json;
using System.Text.Json.Serialization;

namespace HelpDesk.Functions.Serialization;

/// <summary>Gives every optional its <see cref="OptionalConverter{T}"/>.</summary>
internal sealed class OptionalConverters : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => OptionalTypes.ValueOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            typeof(OptionalConverter<>).MakeGenericType(OptionalTypes.ValueOf(typeToConvert)!))!;
}
